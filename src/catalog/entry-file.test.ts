import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatEntryFile, parseEntryFile } from './entry-file.ts';

describe('an entry file', () => {
  it('looks like this', () => {
    const data = { code: '50058', symbol: undefined, lines: '12', title: 'a: b', sentences: ['1', '2'] };
    assert.equal(
      formatEntryFile(data, 'Text.\n\n- one', 'Made by a test.'),
      '---\n# Made by a test.\ncode: "50058"\nlines: "12"\ntitle: "a: b"\nsentences:\n  - "1"\n  - "2"\n---\n\nText.\n\n- one\n',
    );
    assert.equal(formatEntryFile({ a: 1 }, ''), '---\na: 1\n---\n');
  });

  it('reads back as it was written', () => {
    const odd = fc.constantFrom(
      '---',
      '123',
      '1e5',
      'null',
      'yes',
      '# x',
      'a: b',
      '- a',
      "'",
      '"',
      '@',
      '%',
      '2020-01-01',
      '0x1F',
      '~',
      '\t',
      '\u2028',
      '\u0007',
    );
    const word = fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 12 }));
    const value = fc.oneof(
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 3 }).map((words) => words.join('\n')),
      fc.array(word, { maxLength: 3 }),
    );
    const data = fc
      .dictionary(fc.stringMatching(/^[a-z]{1,6}$/), value, { minKeys: 1, maxKeys: 4 })
      .map((keys) => ({ ...keys }));
    const body = fc.array(word, { maxLength: 6 }).map((lines) => lines.join('\n').replace(/\r\n?/g, '\n').trim());
    fc.assert(
      fc.property(data, body, fc.boolean(), (written, text, withComment) => {
        const file = formatEntryFile(written, text, withComment ? 'A comment.' : undefined);
        assert.deepEqual(parseEntryFile(file), { data: written, body: text });
        assert.equal(formatEntryFile(written, text, withComment ? 'A comment.' : undefined), file);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the line breaks a value ends in', () => {
    for (const a of ['\n', '\n\n', 'x\n', 'x\n\n\n']) {
      assert.deepEqual(parseEntryFile(formatEntryFile({ a }, 'Text.')), { data: { a }, body: 'Text.' });
    }
  });

  it('has what YAML does not call a character as an escape', () => {
    const file = formatEntryFile({ a: 'x\ufffey\uffff' }, 'Text.');
    assert.equal(file, '---\na: "x\\ufffey\\uffff"\n---\n\nText.\n');
    assert.deepEqual(parseEntryFile(file)?.data, { a: 'x\ufffey\uffff' });
  });

  it('may have Windows line breaks and rules in its body', () => {
    assert.deepEqual(parseEntryFile('---\r\na: b\r\n---\r\n\r\nText.\r\n\r\n---\r\n\r\nMore.\r\n'), {
      data: { a: 'b' },
      body: 'Text.\n\n---\n\nMore.',
    });
  });

  it('is none without front matter that begins, ends and holds a mapping', () => {
    for (const text of [
      '',
      'Text.',
      '\n---\na: b\n---\n',
      '---\na: b\n',
      '---\n---\n',
      '---\n- a\n---\n',
      '---\nwords\n---\n',
    ]) {
      assert.equal(parseEntryFile(text), undefined, JSON.stringify(text));
    }
    assert.throws(() => parseEntryFile('---\na: "\n---\n'), { name: 'YAMLParseError' });
  });
});
