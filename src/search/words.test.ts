import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../core/locales.ts';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { findNamed } from '../resolve/resolve.ts';
import { addressQuery, queryFragment, queryIn } from './address-query.ts';
import { fullTextWords, hasWords, isPasted, meaningfulWords, mergeByWords, singleWords } from './words.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadsts', code: '50059' },
    { family: 'aadb2c', code: '90118' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const wordsOf = (text: string, locale: Locale = 'en'): string => fullTextWords(text, findNamed(text, index), locale);

const NOTHING_TO_SEARCH = [
  '50058',
  'AADSTS50058',
  'AADSTS 50058:',
  'error AADSTS50058',
  'code d’erreur : 50058',
  '錯誤碼 50058',
  '5005',
  'AADSTS5005',
  // unknown codes, alone or not: no page may pass for theirs
  'AADSTS50059999',
  '12345',
  '9999',
  'AADSTS50059999 session expired',
  'error 51234 password',
  'AADSTS5OO58',
  // pasted texts that name something
  'AADSTS50058: Session information is not sufficient.\r\nTrace ID: 0d5a6a3c-2f0e-4b42-9d1c-6c1bd7a62600',
  // what is no word
  '0d5a6a3c-2f0e-4b42-9d1c-6c1bd7a62600',
  '10.0.0.1',
  '12345678',
  '2024-03-05T10:12:33Z',
  '???',
  '',
];

for (const text of NOTHING_TO_SEARCH) {
  test(`full text has nothing to add to ${JSON.stringify(text)}`, () => {
    assert.equal(wordsOf(text), '');
  });
}

test('full text looks for the words beside a code that is known', () => {
  assert.equal(wordsOf('AADSTS50058 prompt none'), 'prompt none');
  assert.equal(wordsOf('password reset AADB2C90118'), 'password reset');
});

test('full text looks for words, names and HTTP statuses', () => {
  assert.equal(wordsOf('password expired'), 'password expired');
  assert.equal(wordsOf('UserInformationNotProvided'), 'UserInformationNotProvided');
  assert.equal(wordsOf('invalid_grant'), 'invalid_grant');
  assert.equal(wordsOf('error=invalid_grant'), 'error invalid_grant');
  assert.equal(wordsOf('403'), '403');
  assert.equal(wordsOf('l’étendue', 'fr'), 'étendue');
  assert.equal(wordsOf('權杖', 'zh-TW'), '權杖');
  assert.equal(wordsOf('port 50058x password'), 'port password');
});

test('stop words go, other words stay in their order', () => {
  assert.deepEqual(meaningfulWords('pourquoi mon jeton a expiré', 'fr'), ['jeton', 'expiré']);
  assert.deepEqual(meaningfulWords('Why does my token expire', 'en'), ['token', 'expire']);
  assert.deepEqual(meaningfulWords('hvorfor får jeg ikke tilgang', 'nb'), ['tilgang']);
  assert.deepEqual(meaningfulWords('為什麼我的權杖過期', 'zh-TW'), ['權杖', '過期']);
});

test('the longest words are searched for by themselves', () => {
  const words = ['a1', 'bb2', 'ccc3', 'dddd4', 'eeeee5', 'ffffff6', 'ggggggg7'];
  assert.deepEqual(singleWords(words), words.slice(1));
});

test('what has more of the words comes first, then what has the rarer', () => {
  assert.deepEqual(mergeByWords([['a', 'b', 'c'], ['b'], ['d']], String), ['b', 'd', 'a', 'c']);
});

test('a text has a word when it has one that begins so, in any case and without accents', () => {
  assert.ok(hasWords('Le jeton a expiré', ['JETONS', 'expiration'], 'fr'));
  assert.ok(hasWords('l’étendue', ['etendue'], 'fr'));
  assert.ok(!hasWords('Cloud « Z »', ['zzqx'], 'fr'));
  assert.ok(!hasWords('the tenant grants', ['octroi', 'locataire'], 'fr'));
  assert.ok(hasWords('存取權限', ['權杖'], 'zh-TW'), 'Chinese is left to the index');
});

test('what was pasted is long or has line breaks', () => {
  assert.ok(!isPasted(' 50058\n'));
  assert.ok(isPasted('50058\n50059'));
  assert.ok(isPasted('x'.repeat(101)));
});

const addressOf = (text: string): string => addressQuery(text, findNamed(text, index));

test('a question stands in the address as typed', () => {
  assert.equal(addressOf(' mot de passe '), 'mot de passe');
  assert.equal(addressOf('error 50058'), 'error 50058');
  assert.equal(addressOf('error\u202e 500\u200b58'), 'error 50058');
});

test('of a pasted text only what it names stands in the address', () => {
  const pasted = 'AADSTS50058: failed for adele@contoso.com\nerror=invalid_grant\ncode=0.AAAAsecret AADSTS51234';
  assert.equal(addressOf(pasted), 'AADSTS50058 invalid_grant AADSTS51234');
  assert.equal(addressOf(`Bearer ${'secret'.repeat(30)}`), '');
  const column = Array.from({ length: 500 }, (_, at) => `AADSTS${60000 + at}`).join('\n');
  assert.equal(addressOf(column).split(' ').length, 40);
});

test('a query stands in the fragment of an address, and is read from there or from behind `?q=`', () => {
  for (const query of ['mot de passe', 'a&b=c#d+e%20', '權杖', 'error=invalid_grant']) {
    const address = new URL(`https://contoso.com/search${queryFragment(query)}`);
    assert.equal(address.search, '');
    assert.equal(queryIn(address), query);
    assert.equal(queryIn(new URL(`https://contoso.com/search?q=${encodeURIComponent(query)}`)), query);
  }
  assert.equal(queryFragment(''), '');
  assert.equal(queryIn(new URL('https://contoso.com/search#results')), '');
});
