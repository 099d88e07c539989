import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findProgram } from '../../support/debian-package.ts';
import { measureAnswers } from './answers.ts';
import { HUGO, LEAST, measureBuilds } from './builds.ts';
import { measureFirstView } from './first-view.ts';
import { measureGrowth } from './growth.ts';
import { measureKeys } from './keys.ts';
import { answersTable, buildsTable, growthTable, keysTable, viewsTable } from './tables.ts';

const HELP = `Measures the Atlas, and beside it Starlight and Hugo with Pagefind, each with the same texts and languages, and prints
tables of Markdown.

  --runs N        builds of each, and samples of each first answer (3)
  --factors LIST  how many times as many codes to build the site with (1,10)
  --only PARTS    some of builds,views,answers,keys,growth

For keys it takes the site that npm run build made. Starlight is installed into a temporary folder by npm; Hugo is the one on the PATH, and left out without one. Exit code: 0 measured, 1 something failed, 2 wrong usage.`;

const ROOT = join(import.meta.dirname, '../../..');
const PARTS = ['builds', 'views', 'answers', 'keys', 'growth'] as const;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    factors: { type: 'string', default: '1,10' },
    only: { type: 'string', default: PARTS.join(',') },
    help: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const factors = values.factors.split(',').map(Number);
const wanted = new Set(values.only.split(','));
const isUsable =
  Number.isInteger(runs) &&
  runs > 0 &&
  factors.every((factor) => Number.isInteger(factor) && factor > 0) &&
  [...wanted].every((part) => (PARTS as readonly string[]).includes(part));

if (values.help || !isUsable) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const place = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
try {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node.js ${process.version}, ${process.platform} ${process.arch}, ` +
      `${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
      `load average before ${(loadavg()[0] ?? 0).toFixed(2)}`,
  );
  if (['builds', 'views', 'answers'].some((part) => wanted.has(part))) await compare();
  if (wanted.has('keys')) await typeKeys();
  if (wanted.has('growth')) await grow();
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** Builds all sites; what is measured of them needs them built. */
async function compare(): Promise<void> {
  const hugo = findProgram('hugo');
  if (hugo === undefined)
    console.error('Hugo is left out: install it (Debian: apt-get install hugo), or put it on the PATH.');
  const builds = await measureBuilds(ROOT, place, wanted.has('builds') ? runs : 1, hugo);
  if (wanted.has('builds')) print('Build', buildsTable(builds, LEAST));
  const [atlas] = builds;
  const starlight = builds.at(-1);
  if (atlas === undefined || starlight === undefined) return;
  if (wanted.has('views')) {
    const path = '/aadsts/50058';
    const views = [];
    for (const { name, dist } of [atlas, ...builds.filter((build) => build.name === HUGO), starlight]) {
      views.push(await measureFirstView({ name, folder: dist, base: '/', path }));
    }
    print('First view of a code page', viewsTable(views));
  }
  if (wanted.has('answers')) {
    const path = '/aadsts/50058';
    print('First answer', answersTable(await measureAnswers({ folder: atlas.dist, base: '/', path, runs: runs * 3 })));
  }
}

async function typeKeys(): Promise<void> {
  const folder = join(ROOT, 'dist');
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run build first.`);
  print('Keys', keysTable(await measureKeys({ folder, base: '/' }, runs)));
}

async function grow(): Promise<void> {
  const grown = [];
  for (const factor of factors) grown.push(await measureGrowth(ROOT, join(place, `growth-${factor}`), factor));
  print('Growth', growthTable(grown));
}

function print(title: string, table: string): void {
  console.log(`\n## ${title}\n\n${table}`);
}
