import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '../../support/chromium.ts';

/** Nothing of the browser's own on the network or the processor while something is measured. */
const ARGS = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * Starts a real Chromium for a measurement.
 *
 * @returns the browser, to be closed by whoever asked for it
 * @throws Error with one line that says what to install
 */
export function launchBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: ensureChromium(), args: asRoot ? [...ARGS, '--no-sandbox'] : ARGS });
}
