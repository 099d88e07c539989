import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { compareEntries, entryKey, SECTIONS, type Section } from './entries.ts';
import type { SourceEntry, SourceText, TranslationText } from './read.ts';

/** What a language has of a section. */
export interface SectionStatus {
  readonly locale: Locale;
  readonly section: Section;
  /** How many entries the section has. */
  readonly all: number;
  /** How many have a text, from a source or translated, that is not stale. */
  readonly present: number;
  /** Keys of entries without a text. */
  readonly missing: readonly string[];
  /** Files of translations whose source text moved. */
  readonly stale: readonly string[];
}

/**
 * Counts what is there. A text from a source counts in its own language, a translation until the text it was made from moves.
 * Where both are there, `src/catalog/which-text.ts` says which is shown; the translation is kept up all the same.
 *
 * @param sources entries by their key
 * @param translations all translations
 * @returns a row a language and section
 * @throws SourceError when a translation is of nothing
 */
export function statusOf(
  sources: ReadonlyMap<string, SourceEntry>,
  translations: readonly TranslationText[],
): SectionStatus[] {
  const byPlace = new Map(translations.map((text) => [placeOf(entryKey(text.entry), text.locale), text]));
  for (const text of translations) originalOf(sources, text);
  const entries = [...sources.values()].sort((a, b) => compareEntries(a.entry, b.entry));
  return LOCALES.flatMap((locale) =>
    SECTIONS.map((section) => {
      const inSection = entries.filter(({ entry }) => entry.section === section);
      const missing: string[] = [];
      const stale: string[] = [];
      for (const { entry, texts } of inSection) {
        const translation = byPlace.get(placeOf(entryKey(entry), locale));
        if (translation === undefined) {
          if (!texts.has(locale)) missing.push(entryKey(entry));
        } else if (originalOf(sources, translation).digest !== translation.from.digest) stale.push(translation.file);
      }
      const present = inSection.length - missing.length - stale.length;
      return { locale, section, all: inSection.length, present, missing, stale };
    }),
  );
}

/**
 * The text that a translation was made from.
 *
 * @param sources entries by their key
 * @param translation a translation
 * @throws SourceError when there is none
 */
export function originalOf(sources: ReadonlyMap<string, SourceEntry>, translation: TranslationText): SourceText {
  const { entry, file, from } = translation;
  const texts = sources.get(entryKey(entry))?.texts;
  const original = texts?.get(from.locale);
  if (original !== undefined) return original;
  throw new SourceError({
    file,
    found: `a translation of ${entryKey(entry)} from ${from.locale}`,
    expected:
      texts === undefined ? 'an entry that a source has' : `"from.locale" one of ${[...texts.keys()].join(', ')}`,
    advice:
      texts === undefined ? 'correct code or guide; delete the file if the entry left the source' : 'correct "from"',
  });
}

function placeOf(key: string, locale: Locale): string {
  return `${key}/${locale}`;
}
