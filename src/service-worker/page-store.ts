import { cacheName, type Manifest, versionOf } from './manifest.ts';
import { worker } from './scope.ts';

const AT_ONCE = 6;

/** An answer of the network, and the keeping of it, which goes on. */
interface Fetched {
  readonly response: Response;
  /** Rejects where storage takes no more. */
  readonly kept: Promise<void>;
}

/**
 * What one version keeps. Only files of that very version get in. Storage may be full, forbidden or damaged: then nothing is
 * found here, nothing is kept, and the network's answers are the reader's all the same.
 */
export class PageStore {
  readonly #manifest: Manifest;
  readonly #cache: Promise<Cache>;

  /** @param manifest what this build is */
  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#cache = caches.open(cacheName(worker.registration.scope, manifest.version));
    // Each use of it tells.
    this.#cache.catch(() => undefined);
  }

  /** The kept answer for a path below the base; undefined also where storage cannot be read. */
  async get(path: string): Promise<Response | undefined> {
    try {
      return await (await this.#cache).match(addressOf(path));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps an answer of the network, if it is this version's: never a page of a proxy or a login to a network in its place.
   *
   * @param path below the base
   * @param response a copy of the answer; it is read
   * @throws Error when storage takes no more
   */
  async keep(path: string, response: Response): Promise<void> {
    if (await this.#isOurs(path, response)) await (await this.#cache).put(addressOf(path), response);
  }

  /**
   * Fetches a file of this version.
   *
   * @returns the answer, and the keeping of it
   * @throws Error when the file is another build's, TypeError when the site cannot be reached
   */
  async fetch(path: string): Promise<Fetched> {
    // Never from the browser's cache: what is there may be older than this worker.
    const response = await fetch(addressOf(path), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    if (!(await this.#isOurs(path, response))) throw new Error(`${path} is of another version`);
    const copy = response.clone();
    return { response, kept: this.#cache.then((cache) => cache.put(addressOf(path), copy)) };
  }

  /** Fetches and keeps what is not kept yet. One file that fails does not stop the others; the first failure is thrown then. */
  async fetchAll(paths: readonly string[]): Promise<void> {
    const queue = paths.values();
    const errors: unknown[] = [];
    const work = async (): Promise<void> => {
      for (const path of queue) {
        if ((await this.get(path)) !== undefined) continue;
        await this.fetch(path)
          .then(({ kept }) => kept)
          .catch((error: unknown) => errors.push(error));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (errors.length > 0) throw errors[0];
  }

  /** A file with a digest has it, a page says this version, and what a page's script asks for is no page. */
  async #isOurs(path: string, response: Response): Promise<boolean> {
    if (response.status !== 200) return false;
    const expected = this.#manifest.digests[path];
    if (expected !== undefined) return (await digestOf(await response.clone().arrayBuffer())) === expected;
    return !isHtml(response) || (await versionOfPage(response)) === this.#manifest.version;
  }
}

/** Removes what other versions of this site have kept. */
export async function clearOthers(version?: string): Promise<void> {
  const { scope } = worker.registration;
  const mine = version === undefined ? undefined : cacheName(scope, version);
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheName(scope)) && name !== mine);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Is it a page? */
export function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

/** The version of a page; reads no more than its beginning. */
export async function versionOfPage(page: Response): Promise<string> {
  const reader = page.clone().body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  void reader?.cancel();
  return versionOf(new TextDecoder().decode(value?.subarray(0, 1024)));
}

function addressOf(path: string): string {
  return new URL(path, worker.registration.scope).href;
}

async function digestOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).subarray(0, 8);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
