import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-read-only-'));
after(() => {
  chmodSync(join(folder, 'src/core/locales'), 0o700);
  rmSync(folder, { recursive: true, force: true });
});
mkdirSync(join(folder, 'src/core'), { recursive: true });
cpSync(join(ROOT, 'src/core/locales'), join(folder, 'src/core/locales'), { recursive: true });
cpSync(join(ROOT, 'src/core/locales.ts'), join(folder, 'src/core/locales.ts'));

/** What a tool says that throws this. */
function said(error: string): { status: number | null; stderr: string } {
  const script = `import { orOneLine } from ${JSON.stringify(join(import.meta.dirname, 'or-one-line.ts'))};
    await orOneLine('tool', () => { throw ${error}; });`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}

test('what a tool throws is one line, with its name', () => {
  const { status, stderr } = said("new Error('no such thing')");
  assert.deepEqual({ status, stderr }, { status: 2, stderr: 'tool: no such thing\n' });
});

test('a place that cannot be written to is named, with what to do', () => {
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    const { stderr } = said(`Object.assign(new Error('${code}: no'), { code: '${code}', path: '/srv/atlas/x' })`);
    assert.equal(stderr, 'tool: cannot write to /srv/atlas/x: run it in a copy of the project that you may write to\n');
  }
});

test('npm run locale says so in a folder that is read only', {
  skip: (process.getuid?.() === 0 || process.platform === 'win32') && 'root may write anywhere',
}, () => {
  chmodSync(join(folder, 'src/core/locales'), 0o500);
  const args = ['scripts/locale/cli.ts', 'new', 'de', '--root', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /^locale: cannot write to .*locales.*\n$/);
});
