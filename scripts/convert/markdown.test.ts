import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { bulletList, paragraph, parseMarkdown, plainText, writeBlocks, writeInline } from './markdown.ts';

/** Text with everything that means something in Markdown, in odd company. */
const text = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'word',
        'é',
        '字',
        ' ',
        '1',
        '.',
        '-',
        '+',
        '#',
        '*',
        '_',
        '~',
        '~~',
        '`',
        '|',
        '\\',
        '<b>',
        '>',
        '&amp;',
      ],
      ...[
        '[x](y)',
        '![i](j)',
        '[^1]',
        'https://a.example/b_c',
        'www.a.example',
        'a@b.example',
        '{ID_app}',
        '===',
        '---',
      ],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((joined) => joined !== '');

describe('writing Markdown', () => {
  it('keeps literal text letter for letter', () => {
    fc.assert(fc.property(text, (literal) => assert.equal(plainText(writeBlocks([paragraph(literal)])), literal)));
  });

  it('keeps the items of a list letter for letter', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (items) => {
        const markdown = writeBlocks([bulletList(items)]);
        assert.equal(plainText(markdown), items.join(' '));
        assert.equal(parseMarkdown(markdown).children.length, 1);
      }),
    );
  });

  it('writes inline content on one line without space at its ends', () => {
    const inline = (markdown: string): string =>
      writeInline((parseMarkdown(markdown).children[0] as Paragraph).children);
    assert.equal(inline('a\nb'), 'a b');
    assert.equal(inline('a  \nb'), 'a b');
    assert.equal(inline('a\\\nb *c\\\nd*'), 'a b *c d*');
    assert.equal(inline('a ~~b~~ c'), 'a ~~b~~ c');
    assert.equal(writeInline([{ type: 'text', value: ' a ' }]), 'a');
    fc.assert(
      fc.property(text, (literal) => assert.ok(!writeInline([{ type: 'text', value: literal }]).includes('\n'))),
    );
  });

  it('leaves plain addresses plain', () => {
    assert.equal(writeBlocks([paragraph('voir https://a.example/b_c ici')]), 'voir https://a.example/b_c ici');
  });
});

describe('plainText', () => {
  it('is what a reader sees, blocks apart', () => {
    assert.equal(
      plainText('# a\n\nb\n\n- c\n- d\n\n> e\n\n| f | g |\n| - | - |\n| h | i |\n\n```\nj\n```'),
      'a b c d e f g h i j',
    );
    assert.equal(plainText('[a](b) *c* `d` \\*e\\*'), 'a c d *e*');
    assert.equal(plainText(''), '');
  });
});
