import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { LOCALES } from '../../src/lib/locales.ts';
import { localizedPath, type PagePath } from '../../src/lib/routes.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core');

const CLASSES: readonly PagePath[] = [
  '/',
  '/aadsts',
  '/aadsts/500',
  '/aadsts/50053',
  '/aadb2c/90118',
  '/oauth/invalid_grant',
  '/guides',
  '/guides/403-permissions',
  '/guides/error-response',
  '/search',
  '/about',
  '/404',
];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of LOCALES) {
    test(`axe finds nothing on any page class in ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of CLASSES) {
        await page.goto(localizedPath(locale, path));
        await page.evaluate(await readAxe());
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
        );
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
        expect(found, `${locale} ${path}`).toEqual([]);
      }
    });
  }
}

async function readAxe(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(AXE, 'utf8');
}
