import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = 'docs/ARCHITECTURE.md';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Folders of code: what Astro makes routes of is said in `src/pages`, and fixtures belong to the folder they stand in. */
const folders = ['src', 'scripts']
  .flatMap((top) => [
    top,
    ...readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(ROOT.length + 1)
          .replaceAll('\\', '/'),
      ),
  ])
  .filter((folder) => !/^src\/pages\/|\/fixtures(\/|$)|\/node_modules(\/|$)/.test(folder));

const readmeOf = (folder: string): string => `${folder}/${folder === 'src/pages' ? '_README.md' : 'README.md'}`;

/** Names of files in backticks, as a text of a folder writes them, from the project's root. */
function namedFiles(file: string): string[] {
  const spans = [...read(file).matchAll(/`([^/`\s*<>…][^`\s*<>…]*\.(?:ts|mjs|astro|css|json|tsv|md))`/g)].map(
    ([, name = '']) => name,
  );
  const folder = dirname(file);
  // Beside the folders' own, a name without a folder may be that of a kind of file.
  const isOfFolder = folders.includes(folder);
  // What a build writes is not there before the first one.
  const named = spans.filter((name) => (isOfFolder || name.includes('/')) && !/^dist[\w-]*\//.test(name));
  return named.filter((name) => ![join(ROOT, folder, name), join(ROOT, name)].some((path) => existsSync(path)));
}

describe('the documents on the code', () => {
  it('say of every folder what it is for, in two or three lines first', () => {
    for (const folder of folders) {
      assert.ok(existsSync(join(ROOT, readmeOf(folder))), `${readmeOf(folder)} is missing: say what ${folder} is for`);
      const [, , ...rest] = read(readmeOf(folder)).split('\n');
      const first = rest.slice(0, rest.indexOf(''));
      assert.ok(first.length > 0 && first.length <= 4, `${readmeOf(folder)} begins with ${first.length} lines`);
    }
  });

  it('fit one page where they tell how it all fits together', () => {
    const text = read(PAGE);
    assert.ok(text.split('\n').length <= 66, `${PAGE}: ${text.split('\n').length} lines`);
    assert.ok(text.length <= 5000, `${PAGE}: ${text.length} characters`);
  });

  it('name only files that are there', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/SECURITY.md',
      'docs/HOSTING.md',
      ...folders.map(readmeOf),
    ]) {
      assert.deepEqual(namedFiles(file), [], file);
    }
  });

  it('name a file that is there for every place to look', () => {
    const text = read(PAGE);
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| -'));
    assert.ok(rows.length >= 20, PAGE);
    for (const row of rows.slice(1)) {
      const paths = [...row.matchAll(/`((?:src|scripts|content|tests|docs)\/[^`<]*)`/g)].map(([, path = '']) => path);
      const isLeading = paths.length > 0 || /content\/ui/.test(row);
      assert.ok(isLeading, `${PAGE} names no file: ${row}`);
      for (const path of paths) assert.ok(existsSync(join(ROOT, path)), `${PAGE}: ${path} is not there`);
    }
  });
});
