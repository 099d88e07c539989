import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundleServiceWorker } from '../../scripts/site/bundle-service-worker.ts';
import { finishSite } from '../../scripts/site/finish.ts';
import { serveSite } from '../../scripts/site/serve.ts';
import { DIST } from './built-site.ts';

/** Enough of the site to see all of it: everything but most code pages, and no compressed files. */
const LEFT_OUT = /\.(?:gz|br)$|^(?:[\w-]+\/)?(?:aadsts|aadb2c)\/(?!5005)|^(?:nb|zh-tw)\/(?:aadsts|aadb2c|guides)/;

const bundles = new Map<boolean, ReturnType<typeof bundleServiceWorker>>();

/** The service worker, bundled once for all deployments of a process. */
function bundled(isOff: boolean): ReturnType<typeof bundleServiceWorker> {
  const bundle = bundles.get(isOff) ?? bundleServiceWorker(isOff);
  bundles.set(isOff, bundle);
  return bundle;
}

const unchanged = new Map<string, Promise<string>>();
const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

type Edit = (replace: (file: string, from: RegExp, to: string) => void) => void;

/** A build as it is deployed, in a folder of its own. */
async function finished(base: string, edit: Edit, isOff: boolean): Promise<string> {
  const built = DIST + (base === '/' ? '' : '-base');
  const folder = mkdtempSync(join(tmpdir(), 'deployment-'));
  made.push(folder);
  const filter = (file: string): boolean => !LEFT_OUT.test(relative(built, file).replaceAll('\\', '/'));
  cpSync(built, folder, { recursive: true, filter });
  edit((file, from, to) => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!from.test(text)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(folder, file), text.replace(from, to));
  });
  finishSite(folder, { base, worker: await bundled(isOff), isOff });
  return folder;
}

/** The build as it is, made once for all tests of a process: none of them writes into it. */
function asBuilt(base: string): Promise<string> {
  const folder = unchanged.get(base) ?? finished(base, () => undefined, false);
  unchanged.set(base, folder);
  return folder;
}

/** A host of its own for one test, with deploys and outages. */
export class Deployment {
  readonly #base: string;
  #server: Server | undefined;
  #port = 0;

  /** @param base the base path the site was built for */
  constructor(base = '/') {
    this.#base = base;
  }

  /** Address of the site, without trailing slash. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#base.replace(/\/$/, '')}`;
  }

  /**
   * Puts a build in place of the one that is there.
   *
   * @param edit changes files of the new build; gets a function that replaces text in one
   * @param isOff deploys the service worker that removes itself
   */
  async deploy(edit?: Edit, isOff = false): Promise<void> {
    const isUnchanged = edit === undefined && !isOff;
    const folder = await (isUnchanged ? asBuilt(this.#base) : finished(this.#base, edit ?? (() => undefined), isOff));
    await this.stop();
    this.#server = await serveSite(folder, { port: this.#port, base: this.#base });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Takes the host off the network: no connection is answered any more. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
