import { finishSite } from './finish.ts';
import { isServiceWorkerOff } from './service-worker.ts';

/**
 * Finishes a site as the environment says and tells what was done: BASE is the path below which it will live,
 * SERVICE_WORKER=off leaves the service worker out, BROTLI is its quality (9 unless said; `off` compresses nothing, `11`
 * makes the smallest files).
 *
 * @param folder the built site
 * @param searchBundles settles when they are there
 * @throws what `finishSite` throws
 */
export async function finishFromEnvironment(folder: string, searchBundles?: Promise<unknown>): Promise<void> {
  const { BASE = '/', BROTLI = '9' } = process.env;
  const { pages, version, compressed } = await finishSite(folder, {
    base: BASE,
    quality: BROTLI === 'off' ? undefined : Number(BROTLI),
    withoutServiceWorker: isServiceWorkerOff(),
    ...(searchBundles === undefined ? {} : { searchBundles }),
  });
  console.log(`service worker: ${version === '' ? 'off, removes itself where it runs' : `version ${version}`}`);
  const share = (bytes: number): string => `${Math.round((100 * bytes) / (compressed?.bytes ?? 1))} %`;
  console.log(
    `finish: ${pages} pages with a policy, ${
      compressed === undefined
        ? 'nothing compressed'
        : `${compressed.files} files compressed to ${share(compressed.gzip)} (gzip) and ${share(compressed.brotli)} (brotli)`
    }`,
  );
}
