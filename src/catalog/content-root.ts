import { resolve } from 'node:path';

/**
 * The folder that holds `content/`: the project's, in which Astro is run, or the one the environment names (CONTENT_ROOT), as
 * for the site of made-up codes in tests/fixture-site. Absolute.
 */
export const CONTENT_ROOT = resolve(process.env.CONTENT_ROOT ?? '.');
