import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, pairOf } from '../../../tests/support/pair.ts';
import { checkCharacters, checkRawHtml } from './characters.ts';

test('finds invisible characters', () => {
  const planted = ['\u{202E}', '\u{200B}', '\u{AD}', '\u{FEFF}', '\u{7}', '\u{2066}', '\u{FFFD}', '\t'];
  for (const character of planted) {
    assert.equal(checkCharacters(pairOf('', `a${character}b`)).length, 1, JSON.stringify(character));
  }
  assert.deepEqual(aboutOf(checkCharacters, pairOf('', { body: 'a', note: 'b\u{202E}c\u{202E}' })), ['U+202E']);
});

test('allows text with line breaks, no-break spaces and typographic marks', () => {
  assert.deepEqual(checkCharacters(pairOf('', 'Un\u{A0}: «\u{202F}deux\u{202F}» – 「三」\n\n- x’y')), []);
});

test('finds raw HTML, inline and as a block', () => {
  assert.deepEqual(aboutOf(checkRawHtml, pairOf('', 'A <b>bold</b> word.')), ['<b>', '</b>']);
  assert.deepEqual(aboutOf(checkRawHtml, pairOf('', '<script>x</script>')), ['<script>x</script>']);
  assert.deepEqual(aboutOf(checkRawHtml, pairOf('', { body: 'a', note: '<!-- x -->' })), ['<!-- x -->']);
});

test('allows addresses in angle brackets, code, and an escaped <', () => {
  assert.deepEqual(checkRawHtml(pairOf('', 'See <https://example.com/a> or `<b>` or \\<b>, 1 < 2.')), []);
});
