import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from './debian-package.ts';
import { ensureBrowser } from './ensure-browser.ts';

/** Debian's build of Chromium without windows, and its place. Pages behave in it as in Chromium, and tests take half the time. */
const SHELL = { package: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' };

/** Where browsers of the Chromium family live, by platform. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [SHELL.path, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

/**
 * Finds a browser for the tests.
 *
 * @returns path of a Chromium, Chrome or Edge: `CHROMIUM_PATH`, else one in the usual places; undefined without one
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return PLACES[process.platform]?.find((path) => existsSync(path));
}

const PURPOSE = 'the browser tests';
/** Without them, Chinese is boxes. */
const FONTS = 'fonts-noto-cjk';

/** What to do where no browser is found. */
export const NO_CHROMIUM = 'No browser for the tests: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.';

/**
 * Finds a browser, or installs Debian's package where that is possible without asking. In a container, whose only user is
 * root, the one without windows is installed beside another that is there.
 *
 * @returns path of the browser
 * @throws Error with one line that says what to install
 */
export function ensureChromium(): string {
  const isContainer = process.platform === 'linux' && process.getuid?.() === 0;
  if (isContainer && process.env.CHROMIUM_PATH === undefined && findChromium() !== SHELL.path) {
    installDebianPackages(PURPOSE, SHELL.package, FONTS);
  }
  return ensureBrowser({
    variable: 'CHROMIUM_PATH',
    find: findChromium,
    purpose: PURPOSE,
    packages: ['chromium', FONTS],
    problem: NO_CHROMIUM,
  });
}
