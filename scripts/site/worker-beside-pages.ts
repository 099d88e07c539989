import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleServiceWorker } from './bundle-service-worker.ts';
import { isServiceWorkerOff } from './service-worker.ts';

/** Makes the service worker while Astro, which has loaded Vite already, makes the site. Finishing tells it of its build. */
export function workerBesidePages(): AstroIntegration {
  let code: Promise<string> | undefined;
  return {
    name: 'worker-beside-pages',
    hooks: {
      'astro:build:start': () => {
        code = bundleServiceWorker(isServiceWorkerOff());
        // Told when the build is done; until then it is no failure that nobody looked at.
        code.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        if (code === undefined) return;
        writeFileSync(fileURLToPath(new URL('sw.js', dir)), await code);
      },
    },
  };
}
