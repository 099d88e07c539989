import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countRemovals, redact } from './redact.ts';
import { CASES, NORWEGIAN_MARKS, STAYS } from './testing/redact-cases.ts';
import { anyText } from './testing/words.ts';

for (const [text, expected] of CASES) {
  test(`taken out: ${text.slice(0, 70).replace(/\s+/g, ' ')}`, () => {
    assert.equal(redact(text).text, expected);
  });
}

for (const text of STAYS) {
  test(`stays: ${text.slice(0, 70)}`, () => {
    assert.deepEqual(redact(text), { text, removals: [] });
  });
}

test('there are at least 60 cases', () => {
  assert.ok(CASES.length + STAYS.length >= 60);
});

test('removals say what was where, before and after', () => {
  const text = 'kari@contoso.com from 198.51.100.7';
  const { text: result, removals } = redact(text);
  assert.deepEqual(
    removals.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [
      ['email', 'kari@contoso.com'],
      ['ip', '198.51.100.7'],
    ],
  );
  for (const { position, mark } of removals) assert.equal(result.slice(position, position + mark.length), mark);
});

test('removals are counted by kind', () => {
  const { removals } = redact('a@b.no c@d.no 198.51.100.7');
  assert.deepEqual(countRemovals(removals), [
    ['email', 2],
    ['ip', 1],
  ]);
});

test('names can be kept, access never', () => {
  const text = 'kari@contoso.com 198.51.100.7 client_secret=abc password=x';
  assert.equal(
    redact(text, { keepNames: true }).text,
    'kari@contoso.com 198.51.100.7 client_secret=[secret removed] password=[secret removed]',
  );
});

test('what was taken out is not taken out again, in any language', () => {
  const likeAnAddress = { ...NORWEGIAN_MARKS, email: '[a@b.no]' };
  for (const options of [{}, { marks: NORWEGIAN_MARKS }, { marks: likeAnAddress }]) {
    for (const [text] of CASES) {
      const once = redact(text, options).text;
      assert.deepEqual(redact(once, options), { text: once, removals: [] });
    }
  }
});

test('no text makes it throw; what is not taken out stays in order', () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(
      '@',
      '%40',
      '\\u0040',
      '"name":"',
      '\\"',
      'eyJ',
      "user '",
      'tenant named ',
      'a.no directory',
      '::',
      '1.2.3.4',
      '\\',
      '%25',
      '<a:Assertion ',
      'code=',
      '.onmicrosoft.com',
      'login.windows.net/',
      'User,Status\n',
      '\nKari,',
      ',"',
      '[user removed]',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { text: result, removals } = redact(text);
      let rebuilt = '';
      let end = 0;
      for (const { start, end: next, position, mark } of removals) {
        assert.ok(start >= end && next > start && next <= text.length);
        rebuilt += text.slice(end, start);
        assert.equal(position, rebuilt.length);
        rebuilt += mark;
        end = next;
      }
      assert.equal(rebuilt + text.slice(end), result);
    }),
    { numRuns: 2000 },
  );
});

const REPEATED = [
  'a',
  '@',
  'a@',
  'a.b@',
  'eyJ',
  'aA1',
  '%25',
  '%2540',
  '\\',
  '"name":"',
  '\\"upn\\":\\"',
  "user '",
  '使用者:',
  'tenant named ',
  'a.b directory ',
  'tenant a.',
  'x:',
  ':',
  '1.',
  '1.1.1.1.',
  '2001:',
  'a::',
  '-----BEGIN KEY-----',
  '<a:Assertion ',
  '.onmicrosoft.com',
  'login.windows.net/',
  'a\\b',
  'ESTS',
  'M.C5',
  '0.A',
  'aa8Q~',
  'upn=',
  'Kari Nordmann ',
  '<',
  '%26upn%3D',
  '/users/',
  '{"a":',
  '\n',
];

test('time grows with the length, not faster', () => {
  for (const piece of REPEATED) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const started = performance.now();
    redact(text);
    const took = performance.now() - started;
    assert.ok(took < 10_000, `${piece} took ${Math.round(took)} ms`);
  }
});
