import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

/** Runs lanes in a process of their own, since a step that fails ends the process; a step is a piece of JavaScript. */
function runLanes(lanes: readonly (readonly string[])[]): { status: number | null; stdout: string; stderr: string } {
  const steps = lanes.map((lane, at) =>
    lane.map((code, step) => ({ name: `lane ${at} step ${step}`, run: [process.execPath, '-e', code] })),
  );
  const module = JSON.stringify(join(import.meta.dirname, 'run-steps.ts'));
  const script = `const { runBeside } = await import(${module}); await runBeside(...${JSON.stringify(steps)}); console.log('after all');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

test('lists of steps run beside each other, each step’s output in one piece under its name', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-steps-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [mine, yours] = ['a', 'b'].map((name) => JSON.stringify(join(folder, name)));
  // Each says that it is there and waits for the other: one after the other, the first would wait for ever.
  const meet = (own = '', other = ''): string =>
    `const fs = require('node:fs'); console.log('one'); fs.writeFileSync(${own}, '');
     const look = () => fs.existsSync(${other}) ? console.log('two') : setTimeout(look, 20); look();`;
  const { status, stdout } = runLanes([[meet(mine, yours)], [meet(yours, mine), 'console.log("three")']]);
  assert.equal(status, 0);
  assert.match(stdout, /── lane 0 step 0\none\ntwo\n── lane 0 step 0: passed/);
  assert.match(stdout, /── lane 1 step 0\none\ntwo\n── lane 1 step 0: passed[\s\S]*three[\s\S]*after all/);
});

test('one that fails ends all, with its output', {
  skip: process.platform === 'win32' && 'no signals',
  timeout: 30_000,
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-steps-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [started, ended] = ['started', 'ended'].map((name) => join(folder, name));
  const write = (file = ''): string => `require('node:fs').writeFileSync(${JSON.stringify(file)}, '')`;
  const fails = `const look = () => require('node:fs').existsSync(${JSON.stringify(started)})
    ? (console.error('broken'), process.exit(3)) : setTimeout(look, 20); look();`;
  const stays = `process.on('SIGTERM', () => { ${write(ended)}; process.exit(); }); ${write(started)}; setInterval(() => {}, 1000);`;
  const { status, stdout, stderr } = runLanes([[fails], [stays]]);
  assert.equal(status, 1);
  assert.match(stderr, /broken\n[\s\S]*lane 0 step 0: failed after/);
  assert.doesNotMatch(stdout, /after all/);
  // The test ends by its time limit where the other goes on.
  while (!existsSync(ended ?? '')) await new Promise((resolve) => setTimeout(resolve, 20));
});
