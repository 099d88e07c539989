import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absentLocale } from '../../../tests/support/absent-locale.ts';
import { applyExemptions, parseExemptions } from './exemptions.ts';
import { TableError } from './table-error.ts';

const HEAD = 'entry\tlocale\tcheck\tabout\treason';
const ROW = 'aadsts/50058\ten\tterms\tjeton\tThe French means a coin here.';
const finding = {
  entry: 'aadsts/50058',
  locale: 'en',
  check: 'terms',
  about: 'jeton',
  found: 'jeton',
  expected: 'token',
} as const;

test('an exempt finding is taken out, all others remain', () => {
  const other = { ...finding, locale: 'nb' } as const;
  const result = applyExemptions([finding, other], parseExemptions(`${HEAD}\n${ROW}\n`, 'e.tsv'));
  assert.deepEqual(result, { remaining: [other], stale: [] });
});

test('an exemption without a finding is stale', () => {
  const exemptions = parseExemptions(`${HEAD}\n${ROW}\n`, 'e.tsv');
  assert.deepEqual(applyExemptions([{ ...finding, about: 'jetons' }], exemptions).stale, exemptions);
  assert.equal(exemptions[0]?.line, 2);
});

test('a table with only its head is empty', () => {
  assert.deepEqual(parseExemptions(`${HEAD}\n`, 'e.tsv'), []);
});

for (const [mistake, text, line] of [
  ['no head', `${ROW}\n`, 1],
  ['a cell too few', `${HEAD}\naadsts/50058\ten\tterms\tjeton\n`, 2],
  ['no reason', `${HEAD}\n${ROW}\n${ROW.replace(/[^\t]*$/u, 'ok')}\n`, 3],
  ['an unknown check', `${HEAD}\n${ROW.replace('terms', 'words')}\n`, 2],
  ['an unknown language', `${HEAD}\n${ROW.replace('\ten\t', `\t${absentLocale().tag}\t`)}\n`, 2],
  ['an empty entry', `${HEAD}\n${ROW.replace('aadsts/50058', '')}\n`, 2],
  ['a row twice', `${HEAD}\n${ROW}\n${ROW}\n`, 3],
] as const) {
  test(`refuses ${mistake} and says where`, () => {
    assert.throws(
      () => parseExemptions(text, 'e.tsv'),
      (error) => error instanceof TableError && error.message.startsWith(`e.tsv:${line}\n`),
    );
  });
}
