import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withoutPolicy } from '../../scripts/site/csp.ts';
import { serveSite } from '../../scripts/site/serve.ts';
import { siteFiles } from '../../scripts/site/site-files.ts';
import { outputFile } from '../../src/core/routes.ts';
import { keepSomeKnownCodes } from '../support/some-known-codes.ts';
import { hostileContent } from './hostile-content.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What a build reads besides the texts. */
const COPIED = [
  'src',
  'public',
  'scripts',
  'content/ui',
  'content/answers',
  'content/notes',
  'content/synonyms',
  'content/topics',
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
  keepSomeKnownCodes(join(root, 'content'));
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    const isCache = name.startsWith('.') && name !== '.bin';
    if (!isCache) symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
  for (const [path, text] of hostileContent()) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  const strict = join(root, 'strict');
  const env = { ...process.env, BASE: '/', SERVICE_WORKER: 'off', ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', strict], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const bare = withoutPolicies(strict, join(root, 'bare'));
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

/** A copy of a site in which neither a page nor the server says a policy. */
function withoutPolicies(site: string, copy: string): string {
  cpSync(site, copy, { recursive: true });
  rmSync(join(copy, '_headers'));
  for (const page of siteFiles(copy).filter((file) => file.endsWith('.html'))) {
    writeFileSync(join(copy, page), withoutPolicy(readFileSync(join(copy, page), 'utf8')));
  }
  return copy;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
