import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SourceError } from '../../src/core/source-error.ts';
import { describeLocale } from './describe.ts';
import { glossaryFile, localeModule, registered } from './template.ts';

const REGISTRY = 'src/core/locales.ts';

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
  const file = `src/core/locales/${tag}.ts`;
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
  const made: readonly (readonly [file: string, text: string])[] = [
    [file, localeModule(language)],
    [`content/ui/${tag}.json`, '{}\n'],
    [`content/glossary/${tag}.md`, glossaryFile(language)],
  ];
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

function describe(tag: string): ReturnType<typeof describeLocale> {
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
