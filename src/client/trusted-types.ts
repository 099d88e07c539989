// The site's policy demands Trusted Types (https://www.w3.org/TR/trusted-types/): no script of a page can turn text into
// HTML or into the address of a script. Three workers have to be started by address: Pagefind's, the one that reads logs
// and long texts (src/client/decode/thread.ts) and the service worker (src/client/offline/register.ts). Imported for that effect.

interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): object;
}

/** The worker of any language's bundle and our own, on this host and nowhere else. */
const WORKER = /\/(?:pagefind\/pagefind-worker|_assets\/thread[.-][\w-]+|sw)\.js$/;

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
if (trustedTypes !== undefined && trustedTypes.defaultPolicy === null) {
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      const { origin, pathname, href } = new URL(address, location.href);
      return origin === location.origin && WORKER.test(pathname) ? href : null;
    },
  });
}
