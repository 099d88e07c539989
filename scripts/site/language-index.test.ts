import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import * as pagefind from 'pagefind';
import { LanguageIndex } from './language-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-index-'));
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await pagefind.close();
});

const page = (words: string, attribute = 'data-pagefind-body'): string =>
  `<html lang="fr"><head><title>T</title></head><body><main><article ${attribute}><h1>H</h1><p>${words}</p></article></main></body></html>`;

function contents(place: string): Map<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(place.length), readFileSync(path).toString('base64')]));
}

test('pages given all at once make the index that pages given one after the other make', async () => {
  const pages = Array.from(
    { length: 40 },
    (_, n) => [`fr/aadsts/${n}.html`, page(`l’erreur numéro ${n} ${'mot '.repeat(40 - n)}`)] as const,
  );
  const [slow, fast] = [await LanguageIndex.create('fr'), await LanguageIndex.create('fr')];
  for (const [file, html] of pages) await slow.add(file, html);
  for (const [file, html] of pages) fast.add(file, html);
  await slow.add('fr.html', page('not to be found', ''));
  assert.equal(await slow.write(join(folder, 'slow')), 40);
  assert.equal(await fast.write(join(folder, 'fast')), 40);
  const bundle = contents(join(folder, 'slow/fr/pagefind'));
  assert.ok(bundle.has('/pagefind-entry.json') && bundle.has('/pagefind.js'));
  assert.ok(![...bundle.keys()].some((file) => file.includes('-ui.')), 'Pagefind’s own interface is left out');
  assert.deepEqual(contents(join(folder, 'fast/fr/pagefind')), bundle);
});

test('writing leaves nothing of a former bundle', async () => {
  mkdirSync(join(folder, 'site/pagefind'), { recursive: true });
  writeFileSync(join(folder, 'site/pagefind/old.pf_index'), '');
  const index = await LanguageIndex.create('en');
  index.add('aadsts/1.html', page('words'));
  await index.write(join(folder, 'site'));
  assert.ok(!existsSync(join(folder, 'site/pagefind/old.pf_index')));
});
