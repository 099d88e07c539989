import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibleText } from './visible-text.ts';

test('what nobody sees is gone, what anybody sees stays', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['safe \u202egpj.exe\u202c', 'safe gpj.exe'],
    ['\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c', ''],
    ['a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg', 'abcdefg'],
    ['x\u{e0001}\u{e0041}\u{e007f}y', 'xy'],
    ['\u0000\u0007\u0008\u001b[31m\u007f\u009b', '[31m'],
    ['a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['a\u2028b\u2029c\u0085d\fe\vf', 'a b c d e f'],
    ['é 權杖 « x » שגיאה 😀 a\u00a0b\u202fc', 'é 權杖 « x » שגיאה 😀 a\u00a0b\u202fc'],
    ['half \ud83d', 'half \ud83d'],
  ];
  for (const [text, expected] of cases) assert.equal(visibleText(text), expected, JSON.stringify(text));
});

test('taking it out twice takes out no more', () => {
  assert.equal(visibleText(visibleText('a\r\u200b\nb')), visibleText('a\r\u200b\nb'));
});
