import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocaleDefinition } from '../../src/core/locales/locale.ts';
import { parseGlossary } from '../translations/checks/glossary.ts';

/** Something a language has not. */
export interface Lack {
  readonly file: string;
  readonly what: string;
}

/** A language read from a project: the modules need not be those of this one. */
type Exports = Partial<LocaleDefinition>;

/**
 * Lists what a language lacks: strings of the interface, labels of logs, words, terms, translations. Pages are shown without
 * them, in English or French, and say so.
 *
 * @param root the project's folder
 * @param tag the language
 * @returns in the order to do it; empty when nothing is missing
 */
export async function lacksOf(root: string, tag: string): Promise<Lack[]> {
  const file = `src/core/locales/${tag}.ts`;
  if (!existsSync(join(root, file))) return [{ file, what: `no such language: npm run locale -- new ${tag}` }];
  const definition = (await import(pathToFileURL(join(root, file)).href)) as Exports;
  return [
    ...registryLacks(root, tag),
    ...moduleLacks(file, definition),
    ...stringLacks(root, tag),
    ...glossaryLacks(root, tag),
    ...ownTextLacks(root, tag),
    ...translationLacks(root, tag),
  ];
}

function registryLacks(root: string, tag: string): Lack[] {
  const file = 'src/core/locales.ts';
  const isThere = readFileSync(join(root, file), 'utf8').includes(`'./locales/${tag}.ts'`);
  return isThere ? [] : [{ file, what: 'the language is not in the registry' }];
}

function moduleLacks(file: string, { facts, labels, stopWords, writing }: Exports): Lack[] {
  const lacks: string[] = [];
  for (const [name, part] of Object.entries({ facts, labels, stopWords, writing })) {
    if (part === undefined) lacks.push(`no export "${name}"`);
  }
  // Not every language needs something between a label and its code.
  const empty = Object.entries(labels ?? {}).filter(([name, words]) => words.length === 0 && name !== 'beforeCode');
  if (empty.length > 0) lacks.push(`labels: no words for ${empty.map(([name]) => name).join(', ')}`);
  if (stopWords?.trim() === '') lacks.push('stopWords: none');
  if (writing?.script === 'Latin' && writing.smallWords.trim() === '') lacks.push('writing.smallWords: none');
  if (writing?.typography.length === 0) lacks.push('writing.typography: no rules');
  return lacks.map((what) => ({ file, what }));
}

function stringLacks(root: string, tag: string): Lack[] {
  const file = `content/ui/${tag}.json`;
  const keys = Object.keys(readJson(join(root, 'content/ui/en.json')));
  const own = existsSync(join(root, file)) ? readJson(join(root, file)) : {};
  return keys.filter((key) => own[key] === undefined).map((key) => ({ file, what: `no string "${key}"` }));
}

function readJson(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function glossaryLacks(root: string, tag: string): Lack[] {
  const file = `content/glossary/${tag}.md`;
  if (!existsSync(join(root, file))) return [{ file, what: 'no glossary' }];
  const { terms } = parseGlossary(readFileSync(join(root, file), 'utf8'), file);
  return terms.length === 0 ? [{ file, what: 'no terms' }] : [];
}

/** What English has beside the texts of codes: lists of words, words of topics and notes. */
function ownTextLacks(root: string, tag: string): Lack[] {
  const hasOther = (file: string): boolean => existsSync(join(root, file));
  const pairs: (readonly [string, string, string])[] = [
    ['content/vocabulary', '.txt', 'no words that stay on the card'],
    ['content/synonyms', '.json', 'no words that mean the same'],
    ...foldersIn(join(root, 'content/topics')).map(
      (topic) => [`content/topics/${topic}`, '.json', 'no words of the topic'] as const,
    ),
  ];
  const files = pairs.flatMap(([folder, ending, what]) =>
    hasOther(`${folder}/en${ending}`) && !hasOther(`${folder}/${tag}${ending}`)
      ? [{ file: `${folder}/${tag}${ending}`, what }]
      : [],
  );
  const notes = foldersIn(join(root, 'content/notes')).flatMap((family) =>
    readdirSync(join(root, 'content/notes', family)).map((file) => `content/notes/${family}/${file}`),
  );
  const silent = notes.filter((file) => (noteWords(root, file) as Record<string, unknown>)[tag] === undefined);
  return [...files, ...silent.map((file) => ({ file, what: 'no words in this language' }))];
}

function noteWords(root: string, file: string): object {
  return (JSON.parse(readFileSync(join(root, file), 'utf8')) as { words: object }).words;
}

/** Entries with a text, in any language, that have none in this one. */
function translationLacks(root: string, tag: string): Lack[] {
  const [sources, translations] = ['content/codes', 'content/translations'].map((folder) => join(root, folder));
  const hasText = (folder: string, entry: string): boolean => existsSync(join(folder, entry, `${tag}.md`));
  const entries = [
    ...foldersIn(sources ?? '').flatMap((family) =>
      foldersIn(join(sources ?? '', family)).map((code) => ({ folder: sources ?? '', entry: `${family}/${code}` })),
    ),
    ...foldersIn(join(root, 'content/guides')).map((slug) => ({
      folder: join(root, 'content'),
      entry: `guides/${slug}`,
    })),
  ];
  const missing = entries.filter(({ folder, entry }) => !hasText(folder, entry) && !hasText(translations ?? '', entry));
  const byRoom = Map.groupBy(missing, ({ entry }) => entry.split('/')[0] ?? '');
  return [...byRoom].map(([room, list]) => ({
    file: `content/translations/${room}`,
    what: `${list.length} without a text; the first: npm run translations -- --new ${list[0]?.entry} ${tag}`,
  }));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}
