import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedText } from './marked-text.ts';

// What the function makes, as text: an element in brackets.
Object.assign(globalThis, {
  document: {
    createTextNode: (text: string) => text,
    createElement: (name: string) => {
      const element = { content: '', append: (text: string) => (element.content += text) };
      return Object.assign(element, { toString: () => `[${name} ${element.content}]` });
    },
  },
});

const CASES: readonly (readonly [excerpt: string, shown: readonly string[]])[] = [
  ['', []],
  ['no mark', ['no mark']],
  ['a <mark>word</mark> of it', ['a ', '[mark word]', ' of it']],
  ['<mark>one</mark><mark>two</mark>', ['[mark one]', '[mark two]']],
  ['&lt;mark&gt; &amp;amp; &quot;x&quot; &#39;', ['<mark> &amp; "x" \'']],
  ['<mark>&lt;script&gt;</mark>', ['[mark <script>]']],
  ['<img src=x> <mark onclick=x>y</mark>', ['<img src=x> <mark onclick=x>y']],
  ['cut <mark>off', ['cut ', '[mark off]']],
];

for (const [excerpt, shown] of CASES) {
  test(`"${excerpt}" becomes text and marks, nothing else`, () => {
    assert.deepEqual(markedText(excerpt).map(String), shown);
  });
}
