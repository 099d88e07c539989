import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../testing.ts';
import type { Lines } from '../../decode/code-texts.ts';
import { buildKinds } from '../../search/kinds.ts';
import type { SearchStrings } from '../../search/strings.ts';

const { detailFinder } = await import('./detail.ts');

const STRINGS = {
  'sign.fixer': 'Who can fix it',
  'sign.retry': 'Trying again',
  'fixer.administrator': 'An administrator',
  'fixer.developer': 'The app’s developer',
  'retry.no': 'No',
  'role.administrator': 'Administrator',
} as unknown as SearchStrings;
const KINDS = Promise.resolve(
  buildKinds([{ id: 'aadsts/50105', kind: 'failure', fixers: ['administrator', 'developer'], retry: 'no' }]),
);
const LINES: Lines = { roles: ['user', 'administrator'], lines: { 'aadsts/50105': [1, 'Assign the user.'] } };

test('who can put it right and whether trying again helps are there without a request', async () => {
  const asked: string[] = [];
  const detail = detailFinder('en', STRINGS, KINDS, async (locale) => {
    asked.push(locale);
    return LINES;
  })('aadsts/50105');
  assert.deepEqual(await detail.words, [
    { label: 'Who can fix it:', text: 'An administrator · The app’s developer' },
    { label: 'Trying again:', text: 'No' },
  ]);
  assert.deepEqual(asked, []);
});

test('the lines are fetched once for all codes, and again only after a failure', async () => {
  let count = 0;
  const detail = detailFinder('en', STRINGS, KINDS, async () => {
    count += 1;
    if (count === 1) throw new TypeError('offline');
    return LINES;
  });
  assert.equal(await detail('aadsts/50105').line(), undefined);
  assert.deepEqual(await detail('aadsts/50105').line(), {
    label: 'Administrator:',
    text: 'Assign the user.',
    lang: undefined,
  });
  assert.equal(await detail('aadsts/50058').line(), undefined);
  assert.equal(count, 2);
});

test('nothing is said of a code where nothing is known, or the words are not to be had', async () => {
  const load = async (): Promise<Lines> => LINES;
  assert.deepEqual(await detailFinder('en', STRINGS, KINDS, load)('aadsts/50058').words, []);
  const detail = detailFinder('en', STRINGS, Promise.resolve(undefined), load)('aadsts/50105');
  assert.deepEqual([await detail.words, await detail.line()], [[], undefined]);
});
