import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { ADDITIONS_ALIAS } from '../support/additions.ts';

const SOURCE = join(import.meta.dirname, '../../src/service-worker');

/**
 * The worker's code, one classic script, so that every browser with service workers takes it.
 *
 * @param isOff the worker that removes itself and everything kept (docs/OFFLINE.md)
 * @returns the code; `main.ts` needs `withManifest`
 */
export async function bundleServiceWorker(isOff: boolean): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: ADDITIONS_ALIAS },
    build: {
      write: false,
      lib: {
        entry: join(SOURCE, isOff ? 'off.ts' : 'main.ts'),
        formats: ['iife'],
        name: 'sw',
        fileName: () => 'sw.js',
      },
    },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
}
