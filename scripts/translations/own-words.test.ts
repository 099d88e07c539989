import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { readFacts } from '../../src/catalog/facts.ts';
import { readNotes } from '../../src/catalog/notes.ts';
import { readTopics } from '../../src/catalog/topics.ts';
import type { Locale } from '../../src/core/locales.ts';
import { TRANSLATED_LOCALES } from '../../tests/support/translated-locales.ts';
import { hiddenCharacters } from './checks/characters.ts';
import { parseAvoidedWords } from './checks/glossary.ts';
import { typographyFindings } from './checks/typography.ts';

// What we write ourselves: answers, topics, notes, and the interface. What people type (`asked`) is theirs, and stays as it is.

const ROOT = join(import.meta.dirname, '../..');
const catalog = readCatalog(ROOT);
const topics = readTopics(ROOT);
const notes = readNotes(ROOT, readFacts(ROOT));

/** Every text of ours in a language, by the place where it stands. */
function ownTexts(locale: Locale): [where: string, text: string][] {
  const answers = [...catalog.codes.values()].flat().flatMap(({ family, code, answer }) => {
    const { asked: _, ...own } = answer?.words.get(locale) ?? {};
    return textsIn(own).map((text): [string, string] => [`answers/${family}/${code}`, text]);
  });
  const lists: [string, unknown][] = [
    ...[...topics].map(([topic, words]): [string, unknown] => [`topics/${topic}`, words.get(locale)]),
    ...[...notes].map(([id, { words }]): [string, unknown] => [`notes/${id}`, words[locale]]),
    ['ui', JSON.parse(readFileSync(join(ROOT, `content/ui/${locale}.json`), 'utf8'))],
  ];
  return [...answers, ...lists.flatMap(([where, of]) => textsIn(of).map((text): [string, string] => [where, text]))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

for (const locale of TRANSLATED_LOCALES) {
  const texts = ownTexts(locale);
  const file = `content/glossary/${locale}.md`;
  const avoided = parseAvoidedWords(readFileSync(join(ROOT, file), 'utf8'), file);

  test(`texts of ours in ${locale} use the words of the glossary`, () => {
    assert.ok(texts.length > 2_000, `${texts.length} texts`);
    const found = texts.flatMap(([where, text]) =>
      [...avoided]
        .filter(([word]) => text.includes(word))
        .map(([word, instead]) => `${where}: "${word}" in "${text}": "${instead}", as ${file} says`),
    );
    assert.deepEqual(found, []);
  });

  test(`texts of ours in ${locale} follow the language’s typography`, () => {
    const found = texts.flatMap(([where, text]) =>
      [...typographyFindings(locale, text), ...hiddenCharacters(text)].map(
        (one) => `${where}: ${one.found} in "${text}"`,
      ),
    );
    assert.deepEqual(found, []);
  });
}
