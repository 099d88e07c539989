import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

test('a family added by one file is known to everything that reads codes', () => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const cases = join(ROOT, 'tests/fixture-site/families.cases.ts');
  const { status, stdout } = spawnSync(process.execPath, ['--conditions=fixture', '--test', cases], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
  assert.match(stdout, /pass [1-9]\d/);
});
