import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexedCopy, prepareQuery } from './search-text.ts';

test('the index reads what stands in <main>, with straight apostrophes', () => {
  const main = (text: string): string => `<main id="main"><p data-pagefind-body>${text}</p></main>`;
  const page = `<html lang="fr"><head><style>a{}</style></head><body><nav>n</nav>${main('L’utilisateur')}<p>f</p></body></html>`;
  assert.equal(indexedCopy(page), `<html><body>${main("L'utilisateur")}</body></html>`);
});

test('text that looks like the beginning or end of <main> hides nothing', () => {
  const hostile = '<meta content="<main></main>"><main><p title="</main>">words</p></main>';
  assert.ok(indexedCopy(hostile).includes('<main><p title="</main>">words</p></main>'));
  assert.ok(indexedCopy('<p>no such element’</p>').includes("<p>no such element'</p>"));
});

test('a query is words: signs and French elisions are left out', () => {
  assert.equal(prepareQuery('  «l’application» : {appId}=?', 'fr'), 'application appId');
  assert.equal(prepareQuery('l’application', 'en'), "l'application");
});
