import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '../../core/locales.ts';
import { languageOf } from '../stop-words.ts';
import { buildAsked } from './data.ts';
import { AskedMatcher } from './matcher.ts';

const VOCABULARY = {
  '_said-anyway': ['error', 'required', 'kreves', '需要'],
  mfa: ['mfa', '2fa', 'multi factor authentication', 'flerfaktor', '多重要素驗證'],
  expired: ['expired', 'expire', 'expiré', 'utløpt', '過期'],
  guest: ['guest', 'gjest', 'invité', '來賓'],
};
const entry = (id: string, phrases: readonly string[], commonness?: number) => ({
  id,
  phrases,
  commonness,
  topic: id === 'aadsts/50020' ? ('guests' as const) : undefined,
});
const data = buildAsked(
  'en',
  [
    entry('aadb2c/90006', ['reply address']),
    entry('aadsts/50011', ['reply address']),
    entry('aadsts/50126', ['wrong password', 'password typed twice', 'login_failed'], 1),
    entry('aadsts/50055', ['password expired', 'mot de passe expiré', 'passord utløpt', '密碼過期'], 10),
    entry('aadsts/50144', ['active directory password expired'], 21),
    entry('aadsts/50076', ['mfa required'], 2),
    entry('aadsts/50020', ['guest from elsewhere'], 38),
    entry('aadsts/500571', ['guest turned away', 'guest blocked', 'guest gone', 'bedriftsgjest'], 107),
    entry(
      'aadsts/50105',
      [
        'l’utilisateur n’est pas affecté',
        'bruker ikke tilordnet',
        'klienthemmelighet glemt',
        'klient',
        'ny hemmelighet',
      ],
      17,
    ),
  ],
  VOCABULARY,
);
const described = new Map([
  ['aadsts/50057', { sentence: 'The account is switched off.', symbol: 'UserDisabled' }],
  ['aadsts/50126', { sentence: 'The password is wrong.', symbol: 'InvalidUserNameOrPassword' }],
]);
const find = (text: string, locale: Locale = 'en') => AskedMatcher.of(data, languageOf(locale), described).find(text);
const best = (text: string, locale?: Locale) => {
  const [hit] = find(text, locale).hits;
  return hit && `${hit.match} ${hit.id}`;
};

describe('a text finds the code people call so', () => {
  for (const text of [
    'wrong password',
    'Password wrong',
    'WRONG PASSWORD!',
    'the password is wrong?',
    'wrong passwords',
  ]) {
    test(text, () => assert.equal(best(text), 'whole aadsts/50126'));
  }
  test('in other words of one meaning', () => assert.equal(best('multi-factor authentication'), 'whole aadsts/50076'));
  test('without what goes with any question', () => assert.equal(best('2FA error'), 'whole aadsts/50076'));
  test('with the endings of its language', () => {
    assert.equal(best('mot de passe expirées', 'fr'), 'whole aadsts/50055');
    assert.equal(best('le mot de passe a expiré', 'fr'), 'whole aadsts/50055');
    assert.equal(best('passordet er utløpt', 'nb'), 'whole aadsts/50055');
  });
  test('with elisions and typographic apostrophes', () => {
    assert.equal(best("utilisateur n'est pas affecté", 'fr'), 'whole aadsts/50105');
  });
  test('with the parts of a compound', () => assert.equal(best('hemmelighet klient', 'nb'), 'all aadsts/50105'));
  test('in Chinese without spaces', () => {
    assert.equal(best('密碼過期', 'zh-TW'), 'whole aadsts/50055');
    assert.equal(best('我的密碼過期了', 'zh-TW'), 'whole aadsts/50055');
  });
  test('by its name and by its sentence', () => {
    assert.equal(best('user disabled'), 'all aadsts/50057');
    assert.equal(best('account switched off'), 'all aadsts/50057');
  });
  test('while the last word is being typed', () => assert.equal(best('wrong passw'), 'whole aadsts/50126'));
});

describe('the order', () => {
  test('has what is whole before what has all words, and that before some', () => {
    assert.deepEqual(
      find('password expired').hits.map(({ id, match }) => `${match} ${id}`),
      ['whole aadsts/50055', 'all aadsts/50144', 'some aadsts/50126'].concat(
        find('password expired')
          .hits.slice(3)
          .map(({ id, match }) => `${match} ${id}`),
      ),
    );
  });
  test('has AADSTS before AADB2C, and the commoner first', () => {
    assert.equal(find('password').hits[0]?.id, 'aadsts/50126');
    assert.deepEqual(
      find('reply address').hits.map(({ id }) => id),
      ['aadsts/50011', 'aadb2c/90006'],
    );
  });
  test('has a code whose name says it before one whose sentence does, and after one that people call so', () => {
    const three = new Map([
      ['aadsts/1', { sentence: 'The device is retired.', symbol: 'Other' }],
      ['aadsts/2', { sentence: 'Something else.', symbol: 'DeviceRetired' }],
    ]);
    const called = buildAsked('en', [entry('aadsts/3', ['device retired'])], VOCABULARY);
    const { hits } = AskedMatcher.of(called, languageOf('en'), three).find('device retired');
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['aadsts/3', 'aadsts/2', 'aadsts/1'],
    );
  });
  test('has the commonest code of a subject first where nothing else is asked', () => {
    assert.equal(find('guest').hits[0]?.id, 'aadsts/50020');
  });
});

test('a phrase that means the same as one before takes no room', () => {
  const { asked } = buildAsked(
    'en',
    [entry('aadsts/50055', ['password expired', 'my password expires', 'old'])],
    VOCABULARY,
  );
  assert.deepEqual(asked, { 'aadsts/50055': 'password expired|old' });
});

test('forms of one word take no room in the vocabulary, nor does a word that a group before has', () => {
  const words = { expired: ['expired', 'expire', 'out of date'], ended: ['expires', 'over'], gone: ['expiring'] };
  assert.deepEqual(buildAsked('en', [], words).vocabulary, ['expired|out of date', 'over']);
});

test('a word of a group counts, though a form of it goes with any question', () => {
  const words = { '_said-anyway': ['feilet'], wrong: ['feil'] };
  const codes = [entry('aadsts/1', ['leier']), entry('aadsts/2', ['feil leier'])];
  const matcher = AskedMatcher.of(buildAsked('nb', codes, words), languageOf('nb'), new Map());
  assert.equal(matcher.find('feil leier').hits[0]?.id, 'aadsts/2');
});

test('a word that no code has does not hide what the others say', () => {
  assert.equal(best('qwertz uiop wrong password'), 'some aadsts/50126');
});

test('of a subject alone, a code of another subject that it is named in is not called so', () => {
  const data = buildAsked(
    'en',
    [
      { id: 'aadsts/1', phrases: ['mfa required'], commonness: 2, topic: 'mfa' },
      { id: 'aadsts/2', phrases: ['mfa error'], commonness: 1, topic: 'devices' },
    ],
    VOCABULARY,
  );
  assert.deepEqual(
    AskedMatcher.of(data, languageOf('en'))
      .find('mfa')
      .hits.map(({ id, match }) => `${match} ${id}`),
    ['whole aadsts/1', 'all aadsts/2'],
  );
});

test('an identifier is what people call it only if they write it so', () => {
  assert.equal(best('login_failed'), 'whole aadsts/50126');
  assert.equal(best('failed login'), 'all aadsts/50126');
});

test('one mistyped letter is read, and said', () => {
  assert.equal(find('pasword expired').readAs, 'password expired');
  assert.equal(best('pasword expired'), 'whole aadsts/50055');
  assert.equal(find('password expired').readAs, undefined);
  assert.deepEqual(find('zzqxv').hits, []);
});

test('nothing is found for what nobody asks, and for nothing', () => {
  for (const text of ['', '   ', '?!', 'passkey attestation']) assert.deepEqual(find(text).hits, [], text);
});
