import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './debian-package.ts';
import { ensureBrowser } from './ensure-browser.ts';

/** Where Firefox lives where it is not on the PATH, by platform. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Mozilla Firefox', 'firefox.exe')];
  }),
};

/** What to do where there is no Firefox. */
export const NO_FIREFOX =
  'No Firefox for the tests in it: install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to one.';

/**
 * Finds a Firefox for the tests.
 *
 * @returns its path: `FIREFOX_PATH`, else one on the PATH or in the usual places; undefined without one
 */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return (
    findProgram('firefox-esr') ?? findProgram('firefox') ?? PLACES[process.platform]?.find((path) => existsSync(path))
  );
}

/**
 * Finds a Firefox, or installs Debian's package where that is possible without asking.
 *
 * @returns path of the browser
 * @throws Error with one line that says what to install
 */
export function ensureFirefox(): string {
  return ensureBrowser({
    variable: 'FIREFOX_PATH',
    find: findFirefox,
    purpose: 'the tests in Firefox',
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    problem: NO_FIREFOX,
  });
}
