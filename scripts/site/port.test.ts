import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parsePort } from './port.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What a script says when it fails at once. */
function saidBy(script: string, args: readonly string[], env: Record<string, string> = {}): string {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  return stderr;
}

describe('npm start', () => {
  it('reads a port', () => {
    assert.deepEqual(['0', '80', '65535'].map(parsePort), [0, 80, 65_535]);
  });

  it('says in one line, and before the build, what is no port', () => {
    for (const port of ['abc', '-1', '65536', '80.5', '']) {
      assert.match(saidBy('scripts/site/start.ts', [`--port=${port}`]), /^start: --port is ".*": found no port.*\n$/);
    }
    assert.match(saidBy('scripts/site/start.ts', ['--prot', '80']), /^start: Unknown option '--prot'.*\n$/);
  });

  it('says in one line, and before the build, that a port is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    try {
      for (const script of ['scripts/site/start.ts', 'scripts/site/serve.ts']) {
        const expected = new RegExp(`^\\w+: port ${port} is taken by another program: .*npm start -- --port 5000"\\n$`);
        // As in a fresh clone: without a built site.
        const folder = script.endsWith('serve.ts') ? ['--folder', 'not-built-yet'] : [];
        assert.match(saidBy(script, ['--port', String(port), ...folder]), expected);
      }
    } finally {
      server.close();
    }
  });

  it('says in one line that there is no built site to serve', () => {
    const said = saidBy('scripts/site/serve.ts', ['--port', '0', '--folder', 'not-built-yet']);
    assert.match(said, /^serve: not-built-yet: found no such folder, .*"npm run build" first\n$/);
  });

  it('says in one line, and before the build, that BASE is no base path', () => {
    assert.match(saidBy('scripts/site/build.ts', [], { BASE: '/err ors' }), /^build: BASE is "\/err ors": .*\n$/);
    assert.match(saidBy('scripts/site/serve.ts', [], { BASE: '/é' }), /^serve: BASE is "\/é": .*\n$/);
  });
});
