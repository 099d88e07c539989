import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { answers, findNamed } from '../resolve/resolve.ts';
import { answerView } from './answer-view.ts';
import type { AskedHit, AskedResult } from './asked/matcher.ts';
import { orderResults } from './order.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50055', symbol: 'InvalidPasswordExpiredPassword' },
    { family: 'aadsts', code: '50144', symbol: 'InvalidPasswordExpiredOnPremPassword' },
    { family: 'aadsts', code: '70002', symbol: 'InvalidClient' },
    { family: 'aadsts', code: '50058' },
    { family: 'oauth', code: 'invalid_client' },
    { family: 'oauth', code: 'invalid_scope' },
  ]),
);
const hit = (id: string, match: AskedHit['match']): AskedHit => ({ id, match, score: 1 });
const asked = (hits: readonly AskedHit[], readAs?: string): AskedResult => ({ hits, readAs });
const order = (text: string, result?: AskedResult) => {
  const named = findNamed(text, index);
  const ordered = orderResults(answerView(answers(named), named, index, 'en'), result);
  const show = ({ why, rows }: { why: string; rows: readonly { code: string }[] }) =>
    `${why}: ${rows.map(({ code }) => code).join(' ')}`;
  return [...ordered.groups.map(show), ...(ordered.near ? [`(${show(ordered.near)})`] : [])];
};

test('a code that is named stands before what people call so', () => {
  assert.deepEqual(order('AADSTS50058', asked([hit('aadsts/50055', 'whole')])), ['exact: 50058', 'asked: 50055']);
});

test('what people call so stands before a value read from two of the words', () => {
  assert.deepEqual(order('invalid client secret', asked([hit('aadsts/7000215', 'whole')])), [
    'asked: 7000215',
    'exact: invalid_client',
    'name: 70002',
  ]);
  assert.deepEqual(order('invalid client secret', asked([]))[0], 'exact: invalid_client');
});

test('names with the words come by what the matcher thinks of them, each code once', () => {
  assert.deepEqual(order('password expired'), ['part: 50055 50144']);
  assert.deepEqual(order('password expired', asked([hit('aadsts/50144', 'all'), hit('aadsts/50055', 'some')])), [
    'described: 50144',
    'part: 50055',
  ]);
});

test('codes with some of the words are kept for when there is nothing else, or little', () => {
  const some = hit('aadsts/50055', 'some');
  assert.deepEqual(order('no such thing', asked([some])), ['(near: 50055)']);
  assert.deepEqual(order('no such thing', asked([hit('aadsts/50058', 'all'), some])), [
    'described: 50058',
    'near: 50055',
  ]);
  assert.deepEqual(order('no such thing', asked([hit('aadsts/50058', 'whole'), some])), ['asked: 50058']);
});

test('a value of `error` that is called so alone comes with codes that have some of the words', () => {
  assert.deepEqual(
    order('code used before', asked([hit('oauth/invalid_client', 'whole'), hit('aadsts/50058', 'some')])),
    ['asked: invalid_client', 'near: 50058'],
  );
});

test('a value read from separate words comes with codes that have some of them; one written as it is stands alone', () => {
  const result = asked([hit('aadsts/50058', 'some')]);
  assert.deepEqual(order('invalid scope .default mixed', result), ['exact: invalid_scope', 'near: 50058']);
  assert.deepEqual(order('invalid_scope', result), ['exact: invalid_scope']);
});

test('what was read from a mistyped word is never an answer', () => {
  assert.deepEqual(order('pasword', asked([hit('aadsts/50055', 'whole')], 'password')), ['(near: 50055)']);
});
