import { ensureChromium } from './support/chromium.ts';
import { runSteps } from './support/run-steps.ts';

// What takes too long for every change: many more random inputs, two builds compared byte for byte,
// Cloudflare Pages imitated by its own tool, and a minute of load.

const FUZZ_RUNS = '10000';
const ALL = { INJECTIONS: 'all' };
const SEED = String(Math.floor(Math.random() * 2 ** 31));
console.log(`Random tests have the seed ${SEED}: SEED=${SEED} npm run test:unit`);

runSteps(
  [
    { name: 'unit tests, longest texts', run: ['npm', 'run', 'test:unit'], env: { SEED, LONG_TEXTS: '1' } },
    {
      name: `${FUZZ_RUNS} mutated sources`,
      run: ['node', '--import', './tests/support/seed.ts', '--test', 'scripts/convert/fuzz.test.ts'],
      env: { FUZZ_RUNS, SEED },
    },
    { name: 'build', run: ['node', 'scripts/site/build.ts', '--compressed'] },
    {
      name: 'build below a base path',
      run: ['node', 'scripts/site/build.ts', '--folder', 'dist-base', '--compressed'],
      env: { BASE: '/errors' },
    },
    { name: 'every injection through everything', run: ['node', '--test', 'tests/injections/**/*.test.ts'], env: ALL },
    { name: 'every page and injection in a browser', run: ['playwright', 'test'], env: { ...ALL, THOROUGH: '1' } },
    { name: 'two builds are the same', run: ['node', 'scripts/measure/reproducible.ts'] },
    { name: 'Cloudflare’s files', run: ['node', '--test', 'tests/hosts/cloudflare.nightly.ts'] },
    { name: 'load', run: ['node', 'scripts/measure/load/cli.ts'] },
  ],
  { CHROMIUM_PATH: ensureChromium() },
);
