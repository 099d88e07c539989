import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth } from '../../../tests/support/scan-work.ts';
import { blankQuotes } from './quotes.ts';
import { States } from './states.ts';
import { blankUnsigned } from './unsigned.ts';

type Blank = (text: string, states: States) => void;

/** The text with what is blank in square brackets, all of it words, `unknown` unknown. */
function blanked(text: string, blank: Blank): string {
  const states = new States(text.length);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const range = { start: index, end: index + word.length };
    if (word === 'unknown') states.blank(range, 'unknown');
    else states.showWord(range);
  }
  blank(text, states);
  return [...text]
    .map((sign, at) => (states.isBlankAt(at) ? sign.replace(/\S/, '_') : sign))
    .join('')
    .replace(/_(?:[_ ]*_)?/g, '[]');
}

test('an organization spoken of is blank, whatever words it is made of', () => {
  for (const [text, expected] of [
    ['the tenant global trust services has 50020', 'the tenant [] has 50020'],
    ['our customer first choice reports an error', 'our customer [] reports an error'],
    ['kunden trygg drift får feil', 'kunden [] får feil'],
    // What belongs to one is none.
    ['the tenant administrator has', 'the tenant administrator has'],
    ['the client secret in use has expired', 'the client secret in use has expired'],
    ['the client application gets a token', 'the client application gets a token'],
  ] as const)
    assert.equal(blanked(text, blankUnsigned), expected);
});

test('behind a label in capitals stands a name, until the sentence goes on', () => {
  for (const [text, expected] of [
    ['COMPANY SAFE ACCESS. USER JOY', 'COMPANY []. USER []'],
    ['USER MARK PAGE CANNOT SIGN IN', 'USER [] CANNOT SIGN IN'],
    ['PÅ MASKINEN KONTOR', 'PÅ MASKINEN []'],
    ['USER ACCOUNT LOCKED', 'USER ACCOUNT LOCKED'],
    ['USER BLOCKED', 'USER BLOCKED'],
    ['the USER is known', 'the USER is known'],
  ] as const)
    assert.equal(blanked(text, blankUnsigned), expected);
});

test('a few words in quotes are one name', () => {
  for (const [text, expected] of [
    ['it was "unknown new year" until', 'it was "[]" until'],
    ["named 'unknown portal' here", "named '[]' here"],
    ["the user's unknown and the tenant's", "the user's [] and the tenant's"],
    ['says "The app unknown was not found. Try again"', 'says "The app [] was not found. Try again"'],
    ['"a known phrase"', '"a known phrase"'],
  ] as const)
    assert.equal(blanked(text, blankQuotes), expected);
});

test('work grows as the text does', () => {
  const scan =
    (blank: Blank) =>
    (text: string): void =>
      blank(text, new States(text.length));
  for (const piece of ['tenant ', 'tenant a ', 'USER ', 'USER MARK ', 'COMPANY A B C '])
    assert.ok(growth(piece, scan(blankUnsigned)) < 5, piece);
  for (const piece of ['"', '"a ', "'", "'a b ", '«x y»']) assert.ok(growth(piece, scan(blankQuotes)) < 5, piece);
});
