import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, readPages } from './built-site.ts';

/** The folder that holds the made-up `content/`. */
export const FIXTURE_ROOT = join(import.meta.dirname, '../fixture-site');

/** The site built of it. */
export const FIXTURE_DIST = join(import.meta.dirname, '../../dist-fixture');

/**
 * Reads the pages of the site of made-up codes, by address.
 *
 * @throws Error when it is not built
 */
export function readFixturePages(): ReadonlyMap<string, BuiltPage> {
  if (!existsSync(join(FIXTURE_DIST, 'index.html'))) {
    throw new Error('dist-fixture holds no site: run "npm run build:fixture"');
  }
  return new Map(readPages(FIXTURE_DIST).map((page) => [page.address, page]));
}
