import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeLookup, type LookupData } from '../../../src/resolve/lookup-data.ts';
import { nginxConfig } from '../../hosts/nginx.ts';
import { startNginx } from '../../hosts/start-nginx.ts';
import { temporaryFolder } from '../../hosts/test-server.ts';
import { siteFiles } from '../../site/site-files.ts';
import { ensureDebianPackage } from '../../support/debian-package.ts';
import { type LoadResult, parseWrk } from './result.ts';
import { mixOf, type Route, routesOf } from './routes.ts';

/** How much load, and until when. */
export interface LoadOptions {
  /** The built site. */
  readonly folder: string;
  readonly seconds: number;
  /** Kept open, each with one request at a time. */
  readonly connections: number;
  /** Ends the run early. */
  readonly signal?: AbortSignal | undefined;
}

/** Long enough that the whole site takes part. */
const SEQUENCE = 10_000;
/** wrk ends by itself; should it not, it is ended so many seconds later. */
const GRACE = 15;

/**
 * What to ask of a built site.
 *
 * @param folder the site
 * @throws Error when it is not built, or not for the root of a host
 */
export function readMix(folder: string): Route[] {
  if (!existsSync(join(folder, '_hosts'))) throw new Error(`${folder} holds no built site: run "npm run build"`);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const files = siteFiles(folder);
  const index = decodeLookup(JSON.parse(read('lookup.json')) as LookupData);
  return mixOf(routesOf(read('sitemap.xml'), files, index), SEQUENCE);
}

/**
 * Serves a site by nginx with what `hosts/nginx.conf` says, asks as fast as it answers, and stops both. Loopback only.
 *
 * @param mix what to ask, in turns
 * @param options see `LoadOptions`
 * @returns undefined where nginx or wrk is not installed and cannot be
 * @throws Error when either cannot be started, or wrk does not end
 */
export async function measureLoad(mix: readonly Route[], options: LoadOptions): Promise<LoadResult | undefined> {
  const { folder, seconds, connections, signal } = options;
  const wrk = ensureDebianPackage('wrk', 'the load test', 'wrk');
  const host = wrk && (await startNginx(nginxConfig({ root: folder, base: '' }), ''));
  if (!host) return undefined;
  const temporary = temporaryFolder();
  try {
    const list = join(temporary, 'routes');
    writeFileSync(list, mix.map(({ status, path }) => `${status} ${path}\n`).join(''));
    const script = join(import.meta.dirname, 'wrk.lua');
    const amount = [`-t${connections}`, `-c${connections}`, `-d${seconds}s`];
    const args = [...amount, '-s', script, `http://127.0.0.1:${host.port}`, '--', list];
    const end = { timeout: (seconds + GRACE) * 1000, ...(signal && { signal }) };
    const { stdout } = await promisify(execFile)(wrk, args, end);
    return parseWrk(stdout);
  } finally {
    await host.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}
