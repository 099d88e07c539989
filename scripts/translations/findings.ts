import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRANSLATIONS } from '../../src/catalog/content-files.ts';
import { LOCALES, type Locale, SOURCE_LOCALE } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { applyExemptions, type EntryFinding, parseExemptions } from './checks/exemptions.ts';
import { EMPTY_GLOSSARY, type Glossary, parseGlossary } from './checks/glossary.ts';
import { checkPair } from './checks/index.ts';
import { entryKey } from './entries.ts';
import type { SourceEntry, TranslationText } from './read.ts';
import { originalOf } from './status.ts';

const GLOSSARY = 'content/glossary';
const EXEMPTIONS = `${GLOSSARY}/exemptions.tsv`;

/**
 * Runs the pair checks on every translation.
 *
 * @param root the project's folder, for the glossaries and the table of exemptions
 * @param sources entries by their key
 * @param translations all translations
 * @returns a message a finding that is not exempt and a message a stale exemption
 * @throws SourceError or TableError when a glossary or the table of exemptions is not there or has another form
 */
export function checkTranslations(
  root: string,
  sources: ReadonlyMap<string, SourceEntry>,
  translations: readonly TranslationText[],
): string[] {
  const glossaries = new Map<Locale, Glossary>(
    LOCALES.filter((locale) => locale !== SOURCE_LOCALE).map((locale) => {
      const file = `${GLOSSARY}/${locale}.md`;
      return [locale, parseGlossary(readTable(root, file), file)];
    }),
  );
  const findings = translations.flatMap((target): EntryFinding[] => {
    const glossary = glossaries.get(target.locale) ?? EMPTY_GLOSSARY;
    const { entry, locale } = target;
    const original = originalOf(sources, target);
    // Of a title alone, the document's own text in that language stays below it.
    const source = isTitleAlone(target) ? { ...original, body: '' } : original;
    return checkPair({ source, target, glossary }).map((finding) => ({
      ...finding,
      entry: entryKey(entry),
      locale,
    }));
  });
  const { remaining, stale } = applyExemptions(findings, parseExemptions(readTable(root, EXEMPTIONS), EXEMPTIONS));
  return [
    ...remaining.map(describe),
    ...stale.map(
      ({ line, entry, locale, check, about }) =>
        `${EXEMPTIONS}:${line}\n  found:    an exemption of ${entry} (${locale}) from "${check}", about "${about}"\n` +
        '  expected: a finding that it is for; there is none any more\n  to do:    delete the line',
    ),
  ];
}

function isTitleAlone({ title, body }: TranslationText): boolean {
  return title !== undefined && body.trim() === '';
}

function readTable(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    throw new SourceError({
      file,
      found: (error as Error).message,
      expected: 'a readable file: a glossary each language, and the table of exemptions, if only with its head',
      advice: 'restore the file',
    });
  }
}

function describe({ entry, locale, check, about, found, expected }: EntryFinding): string {
  return (
    `${TRANSLATIONS}/${entry}/${locale}.md: ${check}\n  found:    ${found}\n  expected: ${expected}\n` +
    `  to do:    correct the translation; if it is right as it is, exempt "${about}" in ${EXEMPTIONS} and say why`
  );
}
