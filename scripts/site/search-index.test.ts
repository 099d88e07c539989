import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SearchIndex, servedPage } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-index-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const page = (words: string, attribute = 'data-pagefind-body'): string =>
  `<html lang="fr"><head><title>T</title></head><body><main><article ${attribute}><h1>H</h1><p>${words}</p></article></main></body></html>`;

function contents(place: string): Map<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(place.length), readFileSync(path).toString('base64')]));
}

test('a language’s pages with text of their own make its bundle, the same bytes every time; nothing older stays', async () => {
  mkdirSync(join(folder, 'first/fr/pagefind'), { recursive: true });
  writeFileSync(join(folder, 'first/fr/pagefind/old.pf_index'), '');
  for (const site of ['first', 'second']) {
    const index = await SearchIndex.create();
    for (let n = 0; n < 40; n += 1) {
      await index.add(`fr/aadsts/${n}.html`, page(`l’erreur numéro ${n} ${'mot '.repeat(40 - n)}`));
    }
    await index.add('fr.html', page('not to be found', ''));
    await index.add('aadsts/1.html', page('words'));
    const counts = await index.write(join(folder, site));
    assert.deepEqual([counts.get('fr'), counts.get('en'), counts.get('nb')], [40, 1, 0]);
  }
  const bundle = contents(join(folder, 'first/fr/pagefind'));
  assert.ok(bundle.has('/pagefind-entry.json') && bundle.has('/pagefind.js'));
  assert.ok(![...bundle.keys()].some((file) => file.includes('-ui.')), 'Pagefind’s own interface is left out');
  assert.ok(!existsSync(join(folder, 'first/fr/pagefind/old.pf_index')));
  assert.deepEqual(contents(join(folder, 'second/fr/pagefind')), bundle);
});

test('a page that is not indexed is served without marks for the index, any other as it is', () => {
  const marked =
    '<nav data-pagefind-ignore><b data-pagefind-sort="code:00500113" dir="ltr">5</b></nav><p>data-pagefind-x</p>';
  assert.equal(servedPage(marked), '<nav><b dir="ltr">5</b></nav><p>data-pagefind-x</p>');
  assert.equal(servedPage(page(marked)), page(marked));
});
