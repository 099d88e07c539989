import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, type Host, temporaryFolder } from '../../scripts/hosts/test-server.ts';

/** Not among the dependencies: it weighs more than all of them, and is needed at night only. */
const WRANGLER = 'wrangler@4.164.0';
/** Without a login, reports on use, and questions to Cloudflare about this machine (`Request.cf`). */
const ENV = { CI: '1', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' };
/** Time for fetching it and reading the site. */
const PATIENCE = 300_000;

/**
 * Starts Cloudflare Pages as `wrangler pages dev` imitates it, with Cloudflare's own runtime and reading of `_headers` and
 * `_redirects`.
 *
 * @param dist absolute path of the built site
 * @throws Error with the end of the log when it cannot be fetched or does not begin to answer
 */
export async function startWrangler(dist: string): Promise<Host> {
  const folder = temporaryFolder();
  const port = await freePort();
  const serve = ['wrangler', 'pages', 'dev', dist, '--ip', '127.0.0.1', '--port', `${port}`];
  const child = spawn(
    'npm',
    ['exec', '--yes', `--package=${WRANGLER}`, '--', ...serve, '--compatibility-date=2026-11-01'],
    {
      cwd: folder,
      env: { ...process.env, ...ENV },
      // A group of its own: what it starts ends with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const file = join(folder, 'log');
  const log = createWriteStream(file);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const isReady = await new Promise<boolean>((resolve) => {
    const late = setTimeout(resolve, PATIENCE, false);
    const done = (answer: boolean): void => {
      clearTimeout(late);
      resolve(answer);
    };
    child.stdout.on('data', (text: Buffer) => text.includes('Ready on') && done(true));
    void ended.then(() => done(false));
  });
  if (!isReady) {
    const text = readFileSync(file, 'utf8').slice(-2000);
    await stop();
    throw new Error(`"npm exec ${WRANGLER}" serves nothing; is the npm registry to be reached?\n${text}`);
  }
  return { name: 'Cloudflare Pages', port, base: '', brotli: false, stop };
}
