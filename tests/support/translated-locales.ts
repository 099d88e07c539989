import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../../src/core/locales.ts';

const UI = join(import.meta.dirname, '../../content/ui');

/**
 * The languages that are translated: those with strings of their own. A language that `npm run locale -- new` has just made has
 * none, is shown in English where it has no text, and need not be whole for the tests to pass.
 */
export const TRANSLATED_LOCALES = LOCALES.filter((locale) => {
  const file = join(UI, `${locale}.json`);
  return existsSync(file) && Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).length > 0;
});
