import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../../site/site-files.ts';
import { layOutHugo } from './hugo-site.ts';
import { ASTRO_BUILD, type Cost, measure, oneAfterAnother } from './process.ts';
import { copyProject } from './project-copy.ts';
import { siteTexts } from './site-texts.ts';
import { layOutStarlight } from './starlight-site.ts';

/** The content of a dozen made-up codes. */
const FIXTURE = 'tests/fixture-site';

/** The name of Hugo's row. */
export const HUGO = 'Hugo and Pagefind';

/** The name of the build that shows what any build costs. */
export const LEAST = 'a dozen made-up codes';

/** A build from cold caches. */
export interface Build {
  readonly name: string;
  readonly pages: number;
  /** Every run, in order. */
  readonly costs: readonly Cost[];
  /** The built site. */
  readonly dist: string;
}

/**
 * Builds the Atlas, Hugo and Starlight in turn, several times, each from cold caches, so that what else the machine does
 * falls on all alike. The search index is included: for Hugo it is the same Pagefind, run when Hugo has ended. The fixture
 * site, a dozen codes, shows what any build costs.
 *
 * @param root the project
 * @param place folder for copies
 * @param runs builds of each
 * @param hugo Hugo's program; left out without one
 * @returns in the order of the tables, Starlight last
 */
export async function measureBuilds(root: string, place: string, runs: number, hugo?: string): Promise<Build[]> {
  const own = join(place, 'atlas');
  copyProject(root, own);
  cpSync(join(root, FIXTURE), join(own, FIXTURE), { recursive: true });
  const starlight = join(place, 'starlight');
  const texts = siteTexts(root);
  layOutStarlight(texts, starlight);
  await measure(['npm', 'ci', '--no-audit', '--no-fund'], { cwd: starlight });
  const attic = join(place, 'attic');
  const atlas = (dist: string, env: Record<string, string> = {}): Promise<Cost> => {
    clean(own, dist, attic);
    return measure([...ASTRO_BUILD, '--outDir', dist], { cwd: own, env });
  };
  const withStarlight = (): Promise<Cost> => {
    layOutStarlight(texts, starlight);
    clean(starlight, 'dist', attic);
    return measure(ASTRO_BUILD, { cwd: starlight });
  };
  const hugoSite = join(place, 'hugo');
  const withHugo = (program: string): Promise<Cost> => {
    clean(hugoSite, 'public', attic);
    layOutHugo(texts, hugoSite);
    const index = ['node', join(root, 'node_modules/pagefind/lib/runner/bin.cjs'), '--silent', '--site', 'public'];
    return oneAfterAnother([[program, '--quiet'], index], { cwd: hugoSite });
  };
  const kinds: { name: string; dist: string; build: () => Promise<Cost> }[] = [
    { name: 'Atlas', dist: join(own, 'dist'), build: () => atlas('dist') },
    {
      name: LEAST,
      dist: join(own, 'dist-fixture'),
      build: () => atlas('dist-fixture', { CONTENT_ROOT: FIXTURE }),
    },
    ...(hugo === undefined ? [] : [{ name: HUGO, dist: join(hugoSite, 'public'), build: () => withHugo(hugo) }]),
    { name: 'Starlight', dist: join(starlight, 'dist'), build: withStarlight },
  ];
  const results = kinds.map(({ name, dist }) => ({ name, dist, pages: 0, costs: [] as Cost[] }));
  for (let run = 0; run < runs; run += 1) {
    for (const [index, kind] of kinds.entries()) {
      const result = results[index];
      if (result === undefined) continue;
      result.costs.push(await kind.build());
      result.pages = countPages(kind.dist);
    }
  }
  return results;
}

/**
 * Leaves nothing of a former build. It is moved away and not deleted: for five minutes ext4 looks for a free place among
 * the files that were just deleted, which makes every new file slower, and a first build has no such files.
 */
function clean(folder: string, dist: string, attic: string): void {
  mkdirSync(attic, { recursive: true });
  for (const part of [dist, '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    if (existsSync(join(folder, part))) renameSync(join(folder, part), join(mkdtempSync(join(attic, 'old-')), 'part'));
  }
}

function countPages(dist: string): number {
  return siteFiles(dist).filter((file) => file.endsWith('.html')).length;
}
