import { ensureChromium } from './support/chromium.ts';
import { ensureFirefox } from './support/firefox.ts';
import { runBeside, runSteps } from './support/run-steps.ts';

// All tests; the first that fails ends the run. Without a browser, all but the tests in it run. How large the site may be is
// a test's to say, which counts its languages: `--larger`.

const npm = (script: string, ...args: string[]): string[] => [
  'npm',
  'run',
  '--silent',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
];

const chromium = browserOr(ensureChromium);
const firefox = browserOr(ensureFirefox);
// A build keeps one processor busy, so that two lists of steps run beside each other; what follows uses two by itself.
await runBeside(
  [
    { name: 'build', run: npm('build', '--compressed', '--larger') },
    { name: 'translations', run: npm('translations', '--check') },
    { name: 'build of made-up codes', run: npm('build:fixture') },
  ],
  [
    { name: 'format, lint and types', run: npm('check') },
    ...('path' in firefox ? [{ name: 'build from right to left', run: npm('build:fixture', '--right-to-left') }] : []),
    { name: 'build below a base path', run: npm('build:base', '--larger') },
  ],
);
runSteps([{ name: 'unit tests', run: npm('test:unit') }]);
// Firefox has one page at a time open.
await runBeside(
  [
    { name: 'tests of the built site', run: npm('test:site') },
    { name: 'tests of hosts', run: npm('test:hosts') },
  ],
  'path' in firefox
    ? [
        {
          name: 'tests in Firefox',
          run: npm('test:engines'),
          env: { ENGINE: 'firefox', FIREFOX_PATH: firefox.path },
        },
      ]
    : [],
);
if ('path' in chromium) {
  runSteps([{ name: 'browser tests', run: npm('test:browser') }], { CHROMIUM_PATH: chromium.path });
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
