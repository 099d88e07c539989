import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');

test('no template writes a colon or brackets around words of a language: `colon` and `inBrackets` know how it does', () => {
  const odd = globSync('{components,layouts,pages}/**/*.astro', { cwd: ROOT }).flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        /\)\}:(?!\w)|^\s*: \{|[ >`]\(\$?\{(?:t\(|language|date)/.test(line)
          ? [`${file}:${at + 1}: ${line.trim()}`]
          : [],
      ),
  );
  assert.deepEqual(odd, []);
});
