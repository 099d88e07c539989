import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/core/locales.ts';

const UI = join(import.meta.dirname, '../../content/ui');

/**
 * The interface strings that pages in a language show: its own, and English ones where it has none.
 *
 * @param locale the language
 */
export function uiWords(locale: Locale): Readonly<Record<string, string>> {
  const [english, own] = ['en', locale].map(
    (one) => JSON.parse(readFileSync(join(UI, `${one}.json`), 'utf8')) as Record<string, string>,
  );
  return { ...english, ...own };
}
