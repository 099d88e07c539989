import { ensureChromium } from './chromium.ts';
import { runSteps } from './run-steps.ts';

// What takes too long for every change: many more random inputs, two builds compared byte for byte, and a minute of load.

const FUZZ_RUNS = '10000';

runSteps(
  [
    {
      name: `${FUZZ_RUNS} mutated sources`,
      run: ['node', '--test', 'scripts/convert/fuzz.test.ts'],
      env: { FUZZ_RUNS },
    },
    { name: 'two builds are the same', run: ['node', 'scripts/reproducible.ts'] },
    { name: 'build', run: ['node', 'scripts/build.ts'] },
    { name: 'load', run: ['node', 'scripts/load.ts'] },
  ],
  { CHROMIUM_PATH: ensureChromium() },
);
