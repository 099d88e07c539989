import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteFiles } from '../../site/site-files.ts';
import { ASTRO_BUILD, type Cost, measure } from './process.ts';
import { copyProject } from './project-copy.ts';
import { growContent } from './synthetic.ts';

/** What a build of `factor` times as many codes cost. */
export interface Growth {
  readonly factor: number;
  readonly codes: number;
  readonly pages: number;
  readonly cost: Cost;
  /** Bytes of all Pagefind bundles, and of `lookup.json`, compressed. */
  readonly searchBytes: number;
  readonly lookupBytes: number;
}

/**
 * Builds the site with synthetic codes in a copy of the project, all but the check of the content, which has no such codes.
 *
 * @param root the project
 * @param target folder for the copy
 * @param factor 1, 10
 */
export async function measureGrowth(root: string, target: string, factor: number): Promise<Growth> {
  copyProject(root, target);
  const codes = growContent(target, factor);
  const cost = await measure(ASTRO_BUILD, { cwd: target });
  const dist = join(target, 'dist');
  const files = siteFiles(dist);
  const inBundle = files.filter((file) => /(?:^|\/)pagefind\//.test(file));
  return {
    factor,
    codes,
    pages: files.filter((file) => file.endsWith('.html')).length,
    cost,
    searchBytes: inBundle.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0),
    lookupBytes: gzipSync(readFileSync(join(dist, 'lookup.json'))).length,
  };
}
