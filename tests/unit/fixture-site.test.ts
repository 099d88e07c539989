import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

/** Runs cases in a process in which the fixture site's families and languages are there. */
function runCases(name: string): void {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = ['--conditions=fixture', '--test', join(ROOT, 'tests/fixture-site', name)];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  assert.equal(status, 0, stdout);
  assert.doesNotMatch(stdout, /^. pass 0$/m);
}

test('a family added by one file is known to everything that reads codes', () => runCases('families.cases.ts'));

test('a language added by one file is known to everything that reads words', () => runCases('locales.cases.ts'));
