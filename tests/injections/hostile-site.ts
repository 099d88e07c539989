import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveSite } from '../../scripts/site/serve.ts';
import { outputFile } from '../../src/core/routes.ts';
import { hostileContent, hostileLinks } from './hostile-content.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What a build reads besides the texts. */
const COPIED = [
  'src',
  'public',
  'scripts',
  'content/ui',
  'content/vocabulary',
  'content/facts',
  'content/sources/sources.json',
];
const FILES = ['package.json', 'astro.config.mjs', 'tsconfig.json'];

/** A built site whose every text is hostile, served twice. */
export interface HostileSite {
  /** Origin of the site as it is deployed: with its policy in every page and as a header. */
  readonly strict: string;
  /** Origin of the same pages without any policy, so that nothing but the pages themselves keeps a reader safe. */
  readonly bare: string;
  /** The folder of the pages without policy. */
  readonly folder: string;
  /** Does a path of the site lead to a page? */
  readonly hasPage: (path: string) => boolean;
  readonly remove: () => Promise<void>;
}

/** Builds the project with hostile content by its own steps, and serves what comes out. */
export async function buildHostileSite(): Promise<HostileSite> {
  const root = mkdtempSync(join(tmpdir(), 'atlas-hostile-'));
  for (const path of [...COPIED, ...FILES]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    const isCache = name.startsWith('.') && name !== '.bin';
    if (!isCache) symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
  const content = hostileContent().set('facts/links.json', JSON.stringify(hostileLinks()));
  for (const [path, text] of content) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  const bare = join(root, 'bare');
  const strict = join(root, 'strict');
  const run = (...args: readonly string[]): void => {
    const env = { ...process.env, BASE: '/', BROTLI: 'off', SERVICE_WORKER: 'off', ASTRO_TELEMETRY_DISABLED: '1' };
    execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run('node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', bare);
  run('scripts/site/search-cli.ts', '--folder', bare);
  cpSync(bare, strict, { recursive: true });
  run('scripts/site/finish-cli.ts', '--folder', strict);
  const servers = await Promise.all([strict, bare].map((folder) => serveSite(folder, { port: 0, base: '/' })));
  const [strictOrigin = '', bareOrigin = ''] = servers.map(originOf);
  return {
    strict: strictOrigin,
    bare: bareOrigin,
    folder: bare,
    hasPage: (path) => existsSync(join(bare, outputFile(path))),
    remove: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
