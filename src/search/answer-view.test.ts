import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { answers, findNamed } from '../resolve/resolve.ts';
import { type AnswerGroup, type AnswerView, answerView } from './answer-view.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '16000', symbol: 'InteractionRequired', formerSymbols: ['SelectUserAccount'] },
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadsts', code: '50059' },
    { family: 'aadsts', code: '90002', symbol: 'InvalidTenantName' },
    { family: 'aadb2c', code: '90002' },
    { family: 'aadb2c', code: '90118' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);

function view(text: string): AnswerView {
  const named = findNamed(text, index);
  return answerView(answers(named), named, index, 'en');
}

/** `label key: family/code …` of each group. */
function shown(groups: readonly AnswerGroup[]): string[] {
  return groups.map(
    ({ label, prefix, rows }) =>
      `${label.key.replace('search.why.', '')}: ${[...(prefix ? [prefix] : []), ...rows].map(({ family, code }) => `${family}/${code}`).join(' ')}`,
  );
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  AADSTS50058: ['exact: aadsts/50058'],
  '50058': ['exact: aadsts/50058'],
  '50,058': ['read: aadsts/50058'],
  AADST50058: ['read: aadsts/50058'],
  '90118': ['family: aadb2c/90118'],
  '90002': ['exact: aadsts/90002', 'also: aadb2c/90002'],
  AADB2C90002: ['exact: aadb2c/90002'],
  'AADSTS50058 AADSTS50059': ['exact: aadsts/50058 aadsts/50059'],
  'AADSTS50058 UserInformationNotProvided': ['exact: aadsts/50058'],
  UserInformationNotProvided: ['name: aadsts/50058'],
  'user information not provided': ['words: aadsts/50058'],
  SelectUserAccount: ['former: aadsts/16000'],
  InformationNot: ['part: aadsts/50058'],
  invalid_grant: ['exact: oauth/invalid_grant'],
  'invalid grant': ['read: oauth/invalid_grant'],
  AADSTS5005: ['prefix.other: aadsts/5005 aadsts/50058 aadsts/50059'],
  '16': ['prefix.one: aadsts/16 aadsts/16000'],
  B2C90118: ['read: aadb2c/90118'],
  AADB2C: ['prefix.other: aadb2c/ aadb2c/90002 aadb2c/90118'],
  '{"error":"inv': ['cut: oauth/invalid_grant'],
  '9': ['prefix.one: aadsts/9 aadsts/90002', 'prefix.other: aadb2c/9 aadb2c/90002 aadb2c/90118'],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(`${text} is answered with ${expected.join('; ')}`, () => {
    const { answers, unknown } = view(text);
    assert.deepEqual(shown(answers), expected);
    assert.deepEqual(unknown, []);
  });
}

test('a former name tells whose it is', () => {
  assert.deepEqual(view('SelectUserAccount').answers[0]?.label.params, { code: 'AADSTS16000' });
});

test('every row has the name the code has today', () => {
  assert.equal(view('SelectUserAccount').answers[0]?.rows[0]?.symbol, 'InteractionRequired');
  assert.equal(view('50059').answers[0]?.rows[0]?.symbol, undefined);
});

test('a value that was cut off is told as it is written', () => {
  assert.deepEqual(view('{"error":"inv').answers[0]?.label.params, { start: 'inv' });
});

test('an unknown code has no answers, but others beside it that are called so, and Microsoft’s lookup', () => {
  const { answers, unknown } = view('AADSTS50059999');
  assert.deepEqual(answers, []);
  assert.equal(unknown.length, 1);
  assert.deepEqual(unknown[0]?.message, { key: 'search.unknown.code', params: { code: 'AADSTS50059999' } });
  assert.deepEqual(shown(unknown[0]?.others ? [unknown[0].others] : []), ['others: aadsts/50059']);
  assert.equal(unknown[0]?.live, 'https://login.microsoftonline.com/error?code=50059999');
});

test('Microsoft’s lookup is not named for codes it cannot know', () => {
  assert.equal(view('AADB2C99999').unknown[0]?.live, undefined);
  assert.equal(view('error=login_required').unknown[0]?.live, undefined);
});

test('first digits no code has are said to be that', () => {
  const [bare, named] = [view('9999').unknown[0], view('AADSTS3').unknown[0]];
  assert.deepEqual(bare?.message, { key: 'search.unknown.prefix', params: { code: '9999' } });
  assert.deepEqual(named?.message, { key: 'search.unknown.prefix', params: { code: 'AADSTS3' } });
});

test('zeros for letters are offered, and are no answer', () => {
  const { answers, offers } = view('AADSTS5OO58');
  assert.deepEqual(answers, []);
  assert.deepEqual(shown(offers ? [offers] : []), ['offer: aadsts/50058']);
});
