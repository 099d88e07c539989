import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitAtPaths } from './windows-paths.ts';

const CASES: readonly (readonly [text: string, pieces: readonly string[]])[] = [
  ['no path', ['no path']],
  ['at C:\\Users\\kari\\x.log end', ['at ', 'C:\\Users\\kari\\x.log', ' end']],
  ['c:\\\\a\\\\b', ['', 'c:\\\\a\\\\b', '']],
  ['"C:\\a" and D:\\b', ['"', 'C:\\a', '" and ', 'D:\\b', '']],
  ['C:\\Users\\[user removed]\\repos', ['', 'C:\\Users\\[user removed]\\repos', '']],
  ['C:\\a[b\nc]', ['', 'C:\\a', '[b\nc]']],
  [`C:\\a[${'b'.repeat(41)}]`, ['', 'C:\\a', `[${'b'.repeat(41)}]`]],
  ['C:\\ and C:\\', ['C:\\ and C:\\']],
  ['http:\\x', ['http:\\x']],
  ['xC:\\y', ['xC:\\y']],
];

for (const [text, pieces] of CASES) {
  test(JSON.stringify(text).slice(0, 60), () => assert.deepEqual(splitAtPaths(text), pieces));
}

test('the pieces of any text are the text', () => {
  const part = fc.constantFrom('C:', 'c:\\', '\\', '[', ']', ' ', 'a', '[x]', '\n', '"', '|');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      const pieces = splitAtPaths(text);
      assert.equal(pieces.join(''), text);
      assert.equal(pieces.length % 2, 1);
    }),
  );
});
