import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { alone, STAGING } from './transaction.ts';

function project(t: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'atlas-transaction-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) put(root, path, text);
  return root;
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function filesOf(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

const CHANGES = new Map([
  ['content/changed.md', 'new'],
  ['content/in/a/folder/added.md', 'new'],
  ['content/old/gone.md', undefined],
  ['src/beside.ts', 'new'],
]);
const BEFORE = { 'content/changed.md': 'old', 'content/old/gone.md': 'old', 'content/stays.md': 'same' };
const AFTER = {
  ...{ 'content/changed.md': 'new', 'content/in/a/folder/added.md': 'new' },
  ...{ 'content/stays.md': 'same', 'src/beside.ts': 'new' },
};

describe('a run alone', () => {
  it('writes, moves out what goes with its empty folders, and leaves nothing behind', (t) => {
    const root = project(t, BEFORE);
    alone(root, (write) => write(CHANGES));
    assert.deepEqual(filesOf(root), AFTER);
    assert.deepEqual(readdirSync(join(root, 'content')).sort(), ['changed.md', 'in', 'stays.md']);
  });

  it('takes back what a run did that was killed at any step, then does its own work', async (t) => {
    const steps = 5;
    for (let last = 0; last <= steps; last += 1) {
      const root = project(t, BEFORE);
      // Ends as a killed process does, after so many moves.
      const script = `
        import fs from 'node:fs';
        import { syncBuiltinESMExports } from 'node:module';
        const { renameSync } = fs;
        let moves = -1;
        fs.renameSync = (...args) => {
          if (moves >= ${last}) process.kill(process.pid, 'SIGKILL');
          moves += 1;
          renameSync(...args);
        };
        syncBuiltinESMExports();
        const { alone } = await import(${JSON.stringify(new URL('./transaction.ts', import.meta.url).href)});
        alone(${JSON.stringify(root)}, (write) => write(new Map(${JSON.stringify([...CHANGES].map(([path, text]) => [path, text ?? null]))}.map(([path, text]) => [path, text ?? undefined]))));
      `;
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
      const [code, signal] = await once(child, 'exit');
      assert.ok(last === steps ? code === 0 : signal === 'SIGKILL' || code !== 0, `${last}: ${code} ${signal}`);
      if (last === steps) {
        assert.deepEqual(filesOf(root), AFTER);
        continue;
      }
      assert.ok(existsSync(join(root, STAGING)), String(last));
      alone(root, () => assert.deepEqual(without(filesOf(root), STAGING), BEFORE, `killed after ${last} moves`));
      assert.deepEqual(filesOf(root), BEFORE);
    }
  });

  it('is refused while another is at work, and says which', (t) => {
    const root = project(t, BEFORE);
    alone(root, () => {
      const found = new RegExp(`another run at work \\(process ${process.pid}\\)[\\s\\S]*delete .*owner\\.json`);
      assert.throws(() => alone(root, () => assert.fail('two at once')), found);
    });
    assert.deepEqual(filesOf(root), BEFORE);
  });
});

function without(files: Record<string, string>, folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(`${folder}/`)));
}
