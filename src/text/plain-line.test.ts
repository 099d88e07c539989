import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isPlainLine } from './plain-line.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a parser makes of a text, when that is one paragraph of nothing but text. */
function onlyText(markdown: string): string | undefined {
  const [block, ...others] = parser.parse(markdown).children;
  if (block?.type !== 'paragraph' || others.length > 0) return undefined;
  const [inline, ...more] = block.children;
  return inline?.type === 'text' && more.length === 0 ? inline.value : undefined;
}

const PIECES = [
  ...'abz019éœ中文。，、（）{}«»’\'".,;:?%$^/=-+*_~`|!#&<>[]()\\@ \t\n\r\u00a0\u200b\u0000'.split(''),
  ...[
    'www.',
    'https://',
    'http:',
    'mailto:',
    'x@y.zz',
    'AADSTS50058',
    'invalid_grant',
    '__',
    '  ',
    '    ',
    '1. ',
    '2) ',
    '- ',
  ],
  ...[
    '~a~',
    '~~a~~',
    '_a_',
    '_a_b',
    '*a*',
    '&amp;',
    '<b>',
    '===',
    '---',
    '[^1]',
    '[x]',
    ':::',
    'L’application « {appId} » ',
  ],
];

test('a plain line is one that a Markdown parser leaves as it is', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  let plain = 0;
  fc.assert(
    fc.property(text, (line) => {
      if (!isPlainLine(line)) return;
      plain += 1;
      assert.equal(onlyText(line), line);
    }),
    { numRuns: 4000 },
  );
  assert.ok(plain > 200, `only ${plain} plain lines were tried`);
});

for (const line of [
  'L’utilisateur « {identifier} » n’existe pas : voir AADSTS50034.',
  '應用程式 {appId} 沒有 user_impersonation 的權限。',
  '(no text), 3 of 4; what_is_this?',
]) {
  test(`"${line}" is plain`, () => assert.ok(isPlainLine(line)));
}
