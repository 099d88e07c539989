import { ensureChromium } from './support/chromium.ts';
import { ensureDebianPackage, findProgram } from './support/debian-package.ts';
import { ensureFirefox } from './support/firefox.ts';
import { runSteps, type Step } from './support/run-steps.ts';

// What takes too long for every change: many more random inputs, Firefox and WebKit, pictures to look at
// (test-results/sheets), two builds compared byte for byte, Cloudflare Pages imitated by its own tool, documents in other
// languages taken in and out again, and a minute of load.

const FUZZ_RUNS = '10000';
const ALL = { INJECTIONS: 'all' };
const SEED = String(Math.floor(Math.random() * 2 ** 31));
console.log(`Random tests have the seed ${SEED}: SEED=${SEED} npm run test:unit`);

const ENGINES = ['node', '--test', '--test-concurrency=1', 'tests/engines/*.test.ts'];
const SHEETS = ['node', 'tests/engines/sheets.ts', '--engine'];

/** WebKit by Debian's driver, which needs a screen; elsewhere the workflow runs Playwright's WebKit. */
function webKitGtk(): Step[] {
  const driver = ensureDebianPackage('WebKitWebDriver', 'the tests in WebKit', 'webkit2gtk-driver', 'xvfb', 'xauth');
  if (driver === undefined || findProgram('xvfb-run') === undefined) {
    console.log('No WebKit here: install webkit2gtk-driver and xvfb (Debian), or run ENGINE=webkit with Playwright’s.');
    return [];
  }
  const screen = ['xvfb-run', '-a'];
  return [
    { name: 'tests in WebKit', run: [...screen, ...ENGINES], env: { ENGINE: 'webkitgtk' } },
    { name: 'pictures of WebKit', run: [...screen, ...SHEETS, 'webkitgtk'] },
  ];
}

runSteps(
  [
    { name: 'unit tests, longest texts', run: ['npm', 'run', 'test:unit'], env: { SEED, LONG_TEXTS: '1' } },
    {
      name: `${FUZZ_RUNS} mutated sources`,
      run: ['node', '--import', './tests/support/seed.ts', '--test', 'scripts/convert/fuzz.test.ts'],
      env: { FUZZ_RUNS, SEED },
    },
    { name: 'build', run: ['node', 'scripts/site/build.ts', '--compressed', '--larger'] },
    {
      name: 'build below a base path',
      run: ['node', 'scripts/site/build.ts', '--folder', 'dist-base', '--compressed', '--larger'],
      env: { BASE: '/errors' },
    },
    { name: 'every injection through everything', run: ['node', '--test', 'tests/injections/**/*.test.ts'], env: ALL },
    { name: 'every page and injection in a browser', run: ['playwright', 'test'], env: { ...ALL, THOROUGH: '1' } },
    { name: 'build from right to left', run: ['node', 'tests/fixture-site/build.ts', '--right-to-left'] },
    { name: 'tests in Firefox', run: ENGINES, env: { ENGINE: 'firefox', FIREFOX_PATH: ensureFirefox() } },
    ...webKitGtk(),
    { name: 'pictures of Chromium', run: [...SHEETS, 'chromium'] },
    { name: 'pictures of Firefox', run: [...SHEETS, 'firefox'] },
    { name: 'two builds are the same', run: ['node', 'scripts/measure/reproducible.ts'] },
    { name: 'Cloudflare’s files', run: ['node', '--test', 'tests/hosts/cloudflare.nightly.ts'] },
    { name: 'documents beside the checkout', run: ['node', 'scripts/sources/try-documents.ts'] },
    { name: 'load', run: ['node', 'scripts/measure/load/cli.ts'] },
  ],
  { CHROMIUM_PATH: ensureChromium() },
);
