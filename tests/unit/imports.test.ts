import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { circles, type Import, importsOf } from '../support/imports.ts';

const ROOT = join(import.meta.dirname, '../..');
const ARCHITECTURE = 'docs/ARCHITECTURE.md';

/** Folders from the lowest floor to the highest, as the block under "Floors" names them. */
const floors = (readFileSync(join(ROOT, ARCHITECTURE), 'utf8').split('\n## Floors\n')[1] ?? '')
  .split('\n## ', 1)[0]
  ?.split('\n')
  .filter((line) => line.startsWith('    '))
  .map((line) => line.trim().split(' '));

/** Files that may import anything, and that only files like them may import. */
const isTest = (file: string): boolean =>
  file.startsWith('tests/') || file.endsWith('.test.ts') || /\/testing(\.ts|\/)/.test(file);

const isCode = (file: string): boolean => /\.(ts|mts|mjs|astro)$/.test(file);

const files = ['src', 'scripts', 'packages', 'tests']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => isCode(file) && !file.includes('/node_modules/'));
const imports = files.flatMap((file) => importsOf(ROOT, file));

/** A folder with one subject: of `src` and `scripts` the one below, else the folder itself. */
function folderOf(file: string): string {
  const [top = '', next = ''] = file.split('/');
  return (top === 'src' || top === 'scripts') && !isCode(next) ? `${top}/${next}` : top;
}

/** The floor of a file, from below; files of `src` itself are what Astro begins with, as pages are. */
function floorOf(file: string): number {
  const [top = '', next = ''] = file.split('/');
  const name = top !== 'src' ? top : isCode(next) ? 'pages' : next;
  return floors?.findIndex((names) => names.includes(name)) ?? -1;
}

function graph(name: (file: string) => string, among: readonly Import[]): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of among) {
    const start = name(from);
    const end = name(to);
    edges.set(start, (edges.get(start) ?? new Set()).add(end));
  }
  return edges;
}

const product = imports.filter(({ from, to }) => !isTest(from) && isCode(to));

describe('imports', () => {
  it('are found in TypeScript, Astro, types and scripts of pages', () => {
    const has = (from: string, to: string): boolean => imports.some((one) => one.from === from && one.to === to);
    assert.ok(has('src/layouts/Base.astro', 'src/components/Header.astro'));
    assert.ok(has('src/layouts/Base.astro', 'src/client/inline.ts'), 'script of a page');
    assert.ok(has('src/components/SideBySide.astro', 'src/client/side-by-side.ts'), 'script in an expression');
    assert.ok(has('src/components/SideBySide.astro', 'src/catalog/local-text.ts'), 'type');
    assert.ok(has('src/client/search/context.ts', 'src/client/search/asked.ts'), 'import()');
    assert.ok(imports.length > 1500, `only ${imports.length} imports`);
  });

  it('come from folders that have a floor', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      folders.map(({ name }) => name).sort(),
      floors
        ?.flat()
        .filter((name) => name !== 'scripts' && name !== 'packages')
        .sort(),
      `${ARCHITECTURE}, "Floors", and the folders of src`,
    );
  });

  it('never go up', () => {
    const wrong = product
      .filter(({ from, to }) => !isTest(to) && floorOf(to) > floorOf(from))
      .map(({ from, line, to }) => `${from}:${line} imports ${to}, which is on a floor above`);
    assert.deepEqual(wrong, [], `${ARCHITECTURE}, "Floors"`);
  });

  it('never go in a circle, neither of files nor of folders', () => {
    assert.deepEqual(circles(graph((file) => file, imports)), []);
    const between = product.filter(({ from, to }) => folderOf(from) !== folderOf(to));
    assert.deepEqual(circles(graph(folderOf, between)), []);
  });

  it('of what only tests need are in tests', () => {
    const wrong = product
      .filter(({ to }) => isTest(to))
      .map(({ from, line, to }) => `${from}:${line} imports ${to}, which only tests may`);
    assert.deepEqual(wrong, []);
  });
});

describe('circles', () => {
  it('finds a module that leads back to itself, by others or at once', () => {
    const edges = new Map([
      ['a', new Set(['b', 'd'])],
      ['b', new Set(['c'])],
      ['c', new Set(['a'])],
      ['d', new Set(['d'])],
    ]);
    assert.deepEqual(circles(edges), [
      ['a', 'b', 'c', 'a'],
      ['d', 'd'],
    ]);
  });

  it('takes two ways to one module for none', () => {
    const edges = new Map([
      ['a', new Set(['b', 'c'])],
      ['b', new Set(['d'])],
      ['c', new Set(['d'])],
    ]);
    assert.deepEqual(circles(edges), []);
  });
});
