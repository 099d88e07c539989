import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findClaims } from './claims.ts';
import { anyText } from './testing/words.ts';

const JSON_TEXT = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const PRETTY = JSON.stringify(JSON.parse(JSON_TEXT), null, 2);
const BASE64 = btoa(JSON_TEXT);

const FORMS: Readonly<Record<string, string>> = {
  'by itself': JSON_TEXT,
  'by itself in Base64': BASE64,
  'in an address': `https://x.example/?a=1&claims=${encodeURIComponent(JSON_TEXT)}&b=2`,
  'percent-encoded twice': `claims=${encodeURIComponent(encodeURIComponent(JSON_TEXT))}`,
  'in a form, with + for a space': `claims=${encodeURIComponent(JSON_TEXT.replace(':', ': ')).replaceAll('%20', '+')}`,
  'as a string in JSON': JSON.stringify({ error: 'x', claims: JSON_TEXT }),
  'as a string in a string in JSON': JSON.stringify({ body: JSON.stringify({ claims: JSON_TEXT }) }),
  'as an object in JSON': `{"claims": ${JSON_TEXT}, "x": 1}`,
  'in a header': `WWW-Authenticate: Bearer realm="", error="insufficient_claims", claims="${BASE64}"`,
  'in Base64 for addresses': `claims="${BASE64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}"`,
};

for (const [form, text] of Object.entries(FORMS)) {
  test(`a claims challenge is found ${form}`, () => {
    assert.deepEqual(findClaims(text), [{ pretty: PRETTY, claims: [{ name: 'acrs', value: 'c1' }] }]);
  });
}

test('the two signs that Base64 for addresses has of its own are read', () => {
  const value = 'c1~~~???>>>';
  const encoded = btoa(JSON.stringify({ access_token: { acrs: { value } } }))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  assert.match(encoded, /-.*_|_.*-/);
  assert.deepEqual(findClaims(`claims=${encoded}`)[0]?.claims, [{ name: 'acrs', value }]);
});

test('values of all kinds are shown; a challenge that stands there twice is shown once', () => {
  const text = `claims=${JSON.stringify({
    access_token: { nbf: { essential: true, value: '1700000000' }, xms_cc: { values: ['cp1', 'x'] }, auth_time: null },
    id_token: { amr: { value: 3 } },
  })}`;
  const [challenge, ...others] = findClaims(`${text} ${text}`);
  assert.deepEqual(others, []);
  assert.deepEqual(challenge?.claims, [
    { name: 'nbf', value: '1700000000 (2023-11-14 22:13:20 UTC)' },
    { name: 'xms_cc', value: 'cp1, x' },
    { name: 'auth_time', value: '' },
    { name: 'amr', value: '3' },
  ]);
});

test('what is no challenge is left alone', () => {
  const texts = [
    '',
    'claims',
    'claims={',
    'claims={"a":1}',
    '{"error":"x"}',
    'claims=AAAAAAAAAAAAAAAAAAAAAA',
    'claims: the user',
  ];
  for (const text of texts) assert.deepEqual(findClaims(text), [], text);
});

test('no text makes it throw, nor takes long', () => {
  fc.assert(fc.property(anyText, (text) => void findClaims(`claims=${text}`)));
  const started = performance.now();
  for (const piece of ['claims={', 'claims=', '{', 'claims="A']) findClaims(piece.repeat(200_000));
  assert.ok(performance.now() - started < 10_000);
});
