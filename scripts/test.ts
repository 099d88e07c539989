import { ensureChromium } from './support/chromium.ts';
import { ensureFirefox } from './support/firefox.ts';
import { runSteps } from './support/run-steps.ts';

// All tests, cheapest first (how large the site may be, one of them says, by its languages); the first that fails ends the run. Without a browser, all but the tests in it run.

const npm = (script: string, ...args: string[]): string[] => [
  'npm',
  'run',
  '--silent',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
];

const chromium = browserOr(ensureChromium);
const firefox = browserOr(ensureFirefox);
runSteps([
  { name: 'format, lint and types', run: npm('check') },
  { name: 'translations', run: npm('translations', '--check') },
  { name: 'unit tests', run: npm('test:unit') },
  { name: 'build', run: npm('build', '--compressed', '--larger') },
  { name: 'build below a base path', run: npm('build:base', '--compressed', '--larger'), env: { BASE: '/errors' } },
  { name: 'build of made-up codes', run: npm('build:fixture') },
  { name: 'tests of the built site', run: npm('test:site') },
  { name: 'tests of hosts', run: npm('test:hosts') },
]);
if ('path' in chromium) {
  runSteps([{ name: 'browser tests', run: npm('test:browser') }], { CHROMIUM_PATH: chromium.path });
}
if ('path' in firefox) {
  runSteps(
    [
      { name: 'build from right to left', run: npm('build:fixture', '--right-to-left') },
      { name: 'tests in Firefox', run: npm('test:engines') },
    ],
    { ENGINE: 'firefox', FIREFOX_PATH: firefox.path },
  );
}
const problems = [chromium, firefox].flatMap((browser) => ('problem' in browser ? [browser.problem] : []));
if (problems.length === 0) {
  console.log('\nAll tests passed.');
} else {
  console.error(`\nAll tests passed but those in a browser that is not there:\n${problems.join('\n')}`);
  // Chromium has most of the tests; what Firefox has beside it is its own.
  if ('problem' in chromium) process.exitCode = 1;
}

/** A browser for the tests, or what to do to have one. */
function browserOr(ensure: () => string): { path: string } | { problem: string } {
  try {
    return { path: ensure() };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
