import type { CodeText, GuideText } from './catalog.ts';
import type { CodeData, GuideData, TranslationData } from './content-schemas.ts';

/** A content file as a loader delivers it: checked front matter and body. */
export interface Loaded<Data> {
  readonly data: Data;
  readonly body: string;
}

/** @param file a file of content/codes */
export function codeTextOfSource({ data, body }: Loaded<CodeData>): CodeText {
  const { family, code, symbol, locale, action, source, lines, digest } = data;
  return { family, code, symbol, text: { locale, origin: 'source', body, action, source, lines, digest } };
}

/** @param file a file of content/guides */
export function guideTextOfSource({ data, body }: Loaded<GuideData>): GuideText {
  const { guide, locale, title, source, lines, digest, sentences } = data;
  return { slug: guide, text: { locale, origin: 'source', body, title, source, lines, digest, sentences } };
}

/**
 * Sorts translations by what they are of. A translation stands in the source of the text it was made from.
 *
 * @param files the files of content/translations
 * @param codes texts from sources
 * @param guides texts from sources
 * @throws Error when a translation is of a text that is not there
 */
export function translatedTexts(
  files: readonly Loaded<TranslationData>[],
  codes: readonly CodeText[],
  guides: readonly GuideText[],
): { codes: CodeText[]; guides: GuideText[] } {
  const codeByKey = new Map(codes.map((entry) => [keyOf(entry.family, entry.code, entry.text.locale), entry]));
  const guideByKey = new Map(guides.map((entry) => [keyOf('guides', entry.slug, entry.text.locale), entry]));
  const result: { codes: CodeText[]; guides: GuideText[] } = { codes: [], guides: [] };
  for (const { data, body } of files) {
    const { family, code, guide, locale, title, action, note, from } = data;
    const text = { locale, origin: 'translation' as const, body, title, action, note, digest: from.digest };
    if (guide !== undefined) {
      const original = guideByKey.get(keyOf('guides', guide, from.locale)) ?? missing('guides', guide, from.locale);
      result.guides.push({ slug: guide, text: { ...text, source: original.text.source, lines: original.text.lines } });
    } else if (family !== undefined && code !== undefined) {
      const original = codeByKey.get(keyOf(family, code, from.locale)) ?? missing(family, code, from.locale);
      result.codes.push({ ...original, text: { ...text, source: original.text.source, lines: original.text.lines } });
    }
  }
  return result;
}

function keyOf(room: string, name: string, locale: string): string {
  return `${room}/${name}/${locale}`;
}

function missing(room: string, name: string, locale: string): never {
  throw new Error(
    `content/translations/${room}/${name}: there is no source text in "${locale}" to translate from. ` +
      'Check family, code and "from.locale"; if the code left the source, delete the translation.',
  );
}
