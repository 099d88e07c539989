import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_LOCALE, type Locale } from '../core/locales.ts';
import type { Vocabulary } from '../search/asked/data.ts';

/**
 * The words that mean the same to those who search in a language; English ones, which people mix in everywhere, last. A new
 * language may have none yet.
 *
 * @param locale the language
 */
export function synonymsOf(locale: Locale): Vocabulary[] {
  return [...new Set([locale, DEFAULT_LOCALE])]
    .map((one) => `content/synonyms/${one}.json`)
    .filter((file) => existsSync(file))
    .map((file): Vocabulary => JSON.parse(readFileSync(file, 'utf8')));
}
