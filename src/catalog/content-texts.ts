import type { Locale } from '../core/locales.ts';
import { visibleText } from '../text/visible-text.ts';
import type { CodeText, GuideText } from './catalog.ts';
import type { CodeData, GuideData, TranslationData } from './content-schemas.ts';
import type { LocalText, TextOrigin } from './local-text.ts';

/** A content file as a loader delivers it: checked front matter, and a body that may be read only when it is asked for. */
export interface Loaded<Data> {
  readonly data: Data;
  readonly body: string;
}

/** @param file a file of content/codes */
export function codeTextOfSource(file: Loaded<CodeData>): CodeText {
  const { family, code, symbol, locale, action, source, edition, until, digest } = file.data;
  return {
    family,
    code,
    symbol,
    ...(until === undefined ? {} : { until }),
    text: new FileText(file, { locale, origin: 'source', action, source, edition, digest }),
  };
}

/** @param file a file of content/guides */
export function guideTextOfSource(file: Loaded<GuideData>): GuideText {
  const { guide, locale, title, source, edition, digest, sentences } = file.data;
  const text = new FileText(file, { locale, origin: 'source', title, source, edition, digest, sentences });
  return { slug: guide, text };
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
  for (const file of files) {
    const { family, code, guide, locale, title, action, note, from } = file.data;
    const translationOf = ({ source, edition, digest }: LocalText): LocalText =>
      new FileText(file, {
        locale,
        origin: 'translation',
        title,
        action,
        note,
        digest: from.digest,
        from: from.locale,
        isStale: from.digest !== digest,
        source,
        edition,
      });
    if (guide !== undefined) {
      const original = guideByKey.get(keyOf('guides', guide, from.locale)) ?? missing('guides', guide, from.locale);
      result.guides.push({ slug: guide, text: translationOf(original.text) });
    } else if (family !== undefined && code !== undefined) {
      const original = codeByKey.get(keyOf(family, code, from.locale)) ?? missing(family, code, from.locale);
      result.codes.push({ ...original, text: translationOf(original.text) });
    }
  }
  return result;
}

/** A file's text as readers see it: whoever wrote it, nothing unseen in it acts on the page. The body is read when first asked for. */
class FileText implements LocalText {
  readonly locale: Locale;
  readonly origin: TextOrigin;
  readonly digest: string;
  readonly source: string;
  readonly title: string | undefined;
  readonly action: string | undefined;
  readonly note: string | undefined;
  readonly edition: number | undefined;
  readonly from: Locale | undefined;
  readonly isStale: boolean | undefined;
  readonly sentences: readonly string[] | undefined;
  readonly #file: Loaded<unknown>;
  #body: string | undefined;

  constructor(file: Loaded<unknown>, text: Omit<LocalText, 'body'>) {
    const seen = (words: string | undefined): string | undefined => words && visibleText(words);
    this.#file = file;
    this.locale = text.locale;
    this.origin = text.origin;
    this.digest = text.digest;
    this.source = text.source;
    this.title = seen(text.title);
    this.action = seen(text.action);
    this.note = seen(text.note);
    this.edition = text.edition;
    this.from = text.from;
    this.isStale = text.isStale;
    this.sentences = text.sentences;
  }

  get body(): string {
    this.#body ??= visibleText(this.#file.body);
    return this.#body;
  }
}

function keyOf(section: string, name: string, locale: string): string {
  return `${section}/${name}/${locale}`;
}

function missing(section: string, name: string, locale: string): never {
  throw new Error(
    `content/translations/${section}/${name}: there is no source text in "${locale}" to translate from. ` +
      'Check family, code and "from.locale"; if the code left the source, delete the translation.',
  );
}
