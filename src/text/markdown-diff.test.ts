import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownDiff } from './markdown-diff.ts';

const shown = (before: string, after: string): string =>
  markdownDiff(before, after, 'en')
    .map(({ kind, text }) => (kind === 'added' ? `[+${text}]` : kind === 'removed' ? `[-${text}]` : text))
    .join('');

test('marks of Markdown are no words, and blocks stand apart', () => {
  assert.equal(shown('- **One**\n- Two\n\nThree.', '- One\n- `Two`\n\nFour.'), 'One Two [-Three][+Four].');
});

test('where a link leads is a word, if the other text has no link to there', () => {
  assert.equal(
    shown(
      'See [a](https://a.example/old#x) and [b](https://b.example).',
      'See [a](https://a.example/new) and [b](https://b.example).',
    ),
    'See a ([-https://a.example/old#x][+https://a.example/new]) and b.',
  );
  assert.equal(
    shown('See <https://a.example/1>.', 'See <https://a.example/2>.'),
    'See [-https://a.example/1][+https://a.example/2].',
  );
});
