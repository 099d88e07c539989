import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { SourceError } from '../../src/core/source-error.ts';
import { type Described, describeLocale } from './describe.ts';
import { REGISTRY, registered, unregistered } from './registry.ts';
import { glossaryFile, localeModule } from './template.ts';

/**
 * Makes what a new language needs: its file, its place in the registry, no strings yet (they are shown in English), and a
 * glossary to fill in. Nothing is overwritten.
 *
 * @param root the project's folder
 * @param tag a BCP 47 tag
 * @returns the files made or changed, below the project
 * @throws SourceError when there is no such language, or the project has it
 */
export function newLocale(root: string, tag: string): string[] {
  const language = describe(tag);
  const registry = readFileSync(join(root, REGISTRY), 'utf8');
  const text = registered(registry, tag);
  if (text === undefined) {
    throw new SourceError({
      file: REGISTRY,
      found: 'lists of languages that cannot be read',
      expected: 'a line of imports and a list for each of facts, labels, stopWords and writing',
      advice: 'add the language there by hand, as the others are',
    });
  }
  const made = filesOf(language);
  const present = made.find(([path]) => existsSync(join(root, path)));
  if (present !== undefined) {
    throw new SourceError({
      file: present[0],
      found: 'a file of that name',
      expected: 'a language the project has not',
      advice: `see what it lacks with "npm run locale -- check ${tag}"; nothing was written`,
    });
  }
  for (const [path, content] of made) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, { flag: 'wx' });
  }
  writeFileSync(join(root, REGISTRY), text);
  return [...made.map(([path]) => path), REGISTRY];
}

/** The files of a new language, as they are made. */
function filesOf(language: Described): [file: string, text: string][] {
  const { tag } = language;
  return [
    [`src/core/locales/${tag}.ts`, localeModule(language)],
    [`content/ui/${tag}.json`, '{}\n'],
    [`content/glossary/${tag}.md`, glossaryFile(language)],
  ];
}

/**
 * What taking a language out again would change: possible as long as its files are as they were made, and none was added.
 *
 * @param root the project's folder
 * @param tag a language of the registry
 * @returns text by file, undefined for a file that goes; or, as a sentence's object, what someone has written for it
 */
export function withoutLocale(
  root: string,
  tag: string,
): { files: ReadonlyMap<string, string | undefined> } | { written: string } {
  const made = filesOf(describe(tag));
  const touched = made.find(([file, text]) => {
    const path = join(root, file);
    return !existsSync(path) || readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== text;
  });
  if (touched !== undefined) return { written: touched[0] };
  const registry = unregistered(readFileSync(join(root, REGISTRY), 'utf8'), tag);
  if (registry === undefined) return { written: REGISTRY };
  const own = ownFile(root, tag, new Set(made.map(([file]) => file)));
  if (own !== undefined) return { written: own };
  return { files: new Map([...made.map(([file]): [string, undefined] => [file, undefined]), [REGISTRY, registry]]) };
}

/** A file that someone wrote in a language: a translation, an answer, words of a topic, a list of words. */
function ownFile(root: string, tag: string, made: ReadonlySet<string>): string | undefined {
  const folders = ['translations', 'answers', 'topics', 'synonyms', 'vocabulary', 'ui', 'glossary'];
  return folders
    .map((folder) => `content/${folder}`)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .find((file) => /\.\w+$/.test(file) && parse(file).name === tag && !made.has(file));
}

function describe(tag: string): Described {
  try {
    return describeLocale(tag);
  } catch (error) {
    throw new SourceError({
      file: `src/core/locales/${tag}.ts`,
      found: (error as Error).message,
      expected: 'a BCP 47 tag as browsers write it: de, pt-BR, zh-TW',
      advice: 'correct the tag; nothing was written',
    });
  }
}
