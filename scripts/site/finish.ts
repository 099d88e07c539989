import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { CADDY_POLICY, caddyPolicy } from '../hosts/caddy.ts';
import { normalizeBase } from '../hosts/cli.ts';
import { headerFile } from '../hosts/header-file.ts';
import { NGINX_POLICY, nginxPolicy } from '../hosts/nginx.ts';
import { redirectFile } from '../hosts/redirect-file.ts';
import { staticWebApp } from '../hosts/static-web-app.ts';
import { type Compressed, compressSite } from './compress.ts';
import { headerPolicy, pagePolicy, uniteHashes } from './csp.ts';
import { digestOf, finishedPage, type PageFacts } from './page.ts';
import { overBudget } from './page-budget.ts';
import { manifestOf, serviceWorkerOf, withManifest } from './service-worker.ts';
import { SiteFacts } from './site-facts.ts';
import { siteFiles } from './site-files.ts';

/** Written by this step: not what the site says. */
const NOT_CONTENT = /^(?:sw\.js|_hosts\/.*|_headers|_redirects|staticwebapp\.config\.json|\.nojekyll)$/;

/** How a site is finished. */
export interface FinishOptions {
  /** Path below which the site lives: `/`, `/errors`. */
  readonly base: string;
  /** Quality of brotli, 0 to 11; undefined writes no compressed files. */
  readonly quality?: number | undefined;
  /** Writes the worker that removes itself and everything kept (docs/OFFLINE.md). */
  readonly withoutServiceWorker?: boolean;
  /** Settles when the search bundles are there; they are made meanwhile. */
  readonly searchBundles?: Promise<unknown>;
}

/** What finishing did. */
export interface Finished {
  readonly pages: number;
  /** Digest of everything; empty without service worker. */
  readonly version: string;
  readonly compressed: Compressed | undefined;
}

/**
 * The last step of a build: gives every page the site's version and its own policy, writes the service worker and what
 * hosts need to know, and compresses. Running it again changes nothing.
 *
 * Pages that nobody has read yet are read beside the making of the search bundles; all are written once, when the version
 * is known.
 *
 * @param folder the built site
 * @param options see `FinishOptions`
 * @throws Error with the page when a page has markup that a strict policy would break, no place for the version, or more
 * bytes than its budget
 */
export async function finishSite(folder: string, options: FinishOptions): Promise<Finished> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: run "npm run build"`);
  const facts = readPages(folder, removeCompressed(folder));
  const { withoutServiceWorker = false, searchBundles } = options;
  const [worker] = await Promise.all([serviceWorkerOf(folder, withoutServiceWorker), searchBundles]);

  const files = siteFiles(folder).filter((file) => !NOT_CONTENT.test(file));
  const digests = new Map(
    files.map((file) => [file, facts.pages.get(file)?.digest ?? digestOf(readFileSync(join(folder, file)))]),
  );
  const version = withoutServiceWorker ? '' : digestOf(JSON.stringify([...digests, worker]));
  const styleFiles = files.some((file) => file.endsWith('.css'));
  for (const [page, { hashes }] of facts.pages) {
    const path = join(folder, page);
    rewriteFile(path, finishedPage(readFileSync(path, 'utf8'), version, pagePolicy(hashes, { styleFiles })));
  }
  writeFileSync(
    join(folder, 'sw.js'),
    withoutServiceWorker ? worker : withManifest(worker, manifestOf(version, digests)),
  );
  const policy = headerPolicy(uniteHashes(facts.hashes), { styleFiles });
  writeHostFiles(folder, files, normalizeBase(options.base), policy);
  return {
    pages: facts.pages.size,
    version,
    compressed: await compress(folder, [...files, 'sw.js'], facts.pages, options.quality),
  };
}

/** Removes compressed files of a former run, which would be sent in place of newer pages. Returns the others. */
function removeCompressed(folder: string): string[] {
  const files = siteFiles(folder);
  const all = new Set(files);
  return files.filter((file) => {
    const isCompressed = /\.(?:gz|br)$/.test(file) && all.has(file.slice(0, -3));
    if (isCompressed) rmSync(join(folder, file));
    return !isCompressed;
  });
}

/** Writes over what a file holds. It is cut off afterwards, not before: emptying a file first takes half as long again. */
function rewriteFile(path: string, text: string): void {
  const file = openSync(path, 'r+');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
  }
}

function readPages(folder: string, files: readonly string[]): SiteFacts {
  const facts = SiteFacts.take(folder);
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    facts.read(page, () => readFileSync(join(folder, page), 'utf8'));
  }
  return facts;
}

async function compress(
  folder: string,
  files: readonly string[],
  facts: ReadonlyMap<string, PageFacts>,
  quality: number | undefined,
): Promise<Compressed | undefined> {
  if (quality === undefined) return undefined;
  const compressed = await compressSite(folder, files, quality);
  for (const [page, { kind }] of facts) {
    const excess = overBudget(kind, compressed.sizes.get(page) ?? 0);
    if (excess !== undefined)
      throw new Error(`${page}: ${excess} (scripts/site/page-budget.ts). Make the page lighter.`);
  }
  return compressed;
}

function writeHostFiles(folder: string, files: readonly string[], base: string, policy: string): void {
  mkdirSync(join(folder, '_hosts'), { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('_headers', headerFile(base, policy));
  write('_redirects', redirectFile(files, base));
  write('staticwebapp.config.json', staticWebApp(files, base, policy));
  write(NGINX_POLICY, nginxPolicy(policy));
  write(CADDY_POLICY, caddyPolicy(policy));
  // GitHub Pages would otherwise leave out what begins with an underscore.
  write('.nojekyll', '');
}
