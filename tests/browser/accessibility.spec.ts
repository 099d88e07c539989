import { expect, test } from '@playwright/test';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';
import { axeFinds } from '../support/axe.ts';
import { LANGUAGES, THOROUGH } from '../support/thorough.ts';

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

// The site's policy would stop the checker; tests/browser/csp.spec.ts looks at the policy.
test.use({ bypassCSP: true });

for (const colorScheme of ['light', 'dark'] as const) {
  // Names and order are the same in every language, but for the words.
  for (const locale of THOROUGH ? LANGUAGES : (['fr'] as const)) {
    test(`axe finds nothing on any page class in ${locale}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of CLASSES) {
        await page.goto(localizedPath(locale, path));
        expect(await axeFinds(page), `${locale} ${path}`).toEqual([]);
      }
    });
  }
}
