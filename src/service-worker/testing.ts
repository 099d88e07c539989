import type { Manifest } from './manifest.ts';

// What a service worker finds in a browser, for tests in Node.

/** Where the worker of the tests is at home. */
export const SCOPE = 'https://errors.contoso.com/';

/** A build of four pages and one data file. */
export const MANIFEST: Manifest = {
  version: 'aaaa',
  core: ['offline', 'fr/offline'],
  byLanguage: {},
  // SHA-256 of "{}", as far as it counts.
  digests: { 'lookup.json': '44136fa355b3678a' },
};

/** A page of a version, as the site answers. */
export function pageOf(version: string, text = ''): Response {
  return new Response(`<!DOCTYPE html><html lang="en" data-version="${version}"><p>${text}`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

/** What the browser keeps by address; `isFull` and `isBroken` make it fail as browsers do. */
export class FakeStorage {
  readonly kept = new Map<string, Response>();
  isFull = false;
  isBroken = false;

  async open(): Promise<Pick<Cache, 'match' | 'put'>> {
    return {
      match: async (address) => {
        if (this.isBroken) throw new DOMException('unexpected internal error', 'UnknownError');
        return this.kept.get(String(address))?.clone();
      },
      put: async (address, response) => {
        if (this.isFull) throw new DOMException('Quota exceeded.', 'QuotaExceededError');
        this.kept.set(String(address), response);
      },
    };
  }
}

/**
 * Puts a service worker's world in place: storage, scope, and a network that answers.
 *
 * @param network answers by path below the scope
 */
export function installWorld(network: (path: string) => Response | Promise<Response>): FakeStorage {
  const storage = new FakeStorage();
  const fetched = async (input: Request | string): Promise<Response> => {
    const address = typeof input === 'string' ? input : input.url;
    return network(address.slice(SCOPE.length));
  };
  Object.assign(globalThis, { caches: storage, registration: { scope: SCOPE }, fetch: fetched });
  return storage;
}
