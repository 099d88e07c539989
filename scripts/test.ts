import { ensureChromium } from './support/chromium.ts';
import { runSteps } from './support/run-steps.ts';

// All tests, cheapest first; the first that fails ends the run. Without a browser, all but the browser tests run.

const npm = (script: string, ...args: string[]): string[] => [
  'npm',
  'run',
  '--silent',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
];

const browser = findBrowser();
runSteps([
  { name: 'format, lint and types', run: npm('check') },
  { name: 'translations', run: npm('translations', '--check') },
  { name: 'unit tests', run: npm('test:unit') },
  { name: 'build', run: npm('build', '--compressed') },
  { name: 'build below a base path', run: npm('build:base', '--compressed'), env: { BASE: '/errors' } },
  { name: 'build of made-up codes', run: npm('build:fixture') },
  { name: 'tests of the built site', run: npm('test:site') },
  { name: 'tests of hosts', run: npm('test:hosts') },
]);
if ('path' in browser) {
  runSteps([{ name: 'browser tests', run: npm('test:browser') }], { CHROMIUM_PATH: browser.path });
  console.log('\nAll tests passed.');
} else {
  console.error(`\nAll tests passed but those in a browser, which were not run. ${browser.problem}`);
  process.exitCode = 1;
}

/** A browser for the tests, or what to do to have one. */
function findBrowser(): { path: string } | { problem: string } {
  try {
    return { path: ensureChromium() };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
