import { CODES, GUIDES, readContentFiles, TRANSLATIONS } from '../../src/catalog/content-files.ts';
import { codeSchema, guideSchema, translationSchema } from '../../src/catalog/content-schemas.ts';
import type { Locale } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import type { PairText } from './checks/pair.ts';
import { type EntryName, entryKey, parseEntryName } from './entries.ts';

/** A text from a source, and its digest. */
export interface SourceText extends PairText {
  readonly digest: string;
}

/** A translation, what it is of, and what it was made from. */
export interface TranslationText extends PairText {
  readonly entry: EntryName;
  readonly file: string;
  readonly from: { readonly locale: Locale; readonly digest: string };
}

/** An entry and its texts from sources. */
export interface SourceEntry {
  readonly entry: EntryName;
  readonly texts: ReadonlyMap<Locale, SourceText>;
}

/**
 * Reads the texts that the converter made.
 *
 * @param root the project's folder
 * @returns entries by their key
 * @throws SourceError on a file that is not as its schema says
 */
export function readSourceEntries(root: string): Map<string, SourceEntry> {
  const entries = new Map<string, { entry: EntryName; texts: Map<Locale, SourceText> }>();
  const add = (entry: EntryName, text: SourceText): void => {
    const present = entries.get(entryKey(entry)) ?? { entry, texts: new Map() };
    present.texts.set(text.locale, text);
    entries.set(entryKey(entry), present);
  };
  for (const { data, body } of readContentFiles(root, CODES, codeSchema)) {
    const { family, code, locale, action, digest } = data;
    add({ section: family, name: code }, { locale, action, body, digest });
  }
  for (const { data, body } of readContentFiles(root, GUIDES, guideSchema)) {
    const { guide, locale, title, digest } = data;
    add({ section: 'guides', name: guide }, { locale, title, body, digest });
  }
  return entries;
}

/**
 * Reads the translations.
 *
 * @param root the project's folder
 * @throws SourceError on a file that is not as its schema says, or whose path says something else than its front matter
 */
export function readTranslations(root: string): TranslationText[] {
  return readContentFiles(root, TRANSLATIONS, translationSchema).map(({ file, data, body }) => {
    const { family, code, guide, locale, title, action, note, from } = data;
    const key = guide === undefined ? `${family}/${code}` : `guides/${guide}`;
    const entry = parseEntryName(key);
    if (entry === undefined || file !== `${TRANSLATIONS}/${key}/${locale}.md`) {
      throw new SourceError({
        file,
        found: `front matter of ${key}, locale ${locale}`,
        expected: 'family and code (or guide) and locale as in the path',
        advice: `correct the front matter, or move the file to ${TRANSLATIONS}/${key}/${locale}.md`,
      });
    }
    return { entry, file, locale, title, action, note, body, from };
  });
}
