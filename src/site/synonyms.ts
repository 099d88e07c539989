import { existsSync, readFileSync } from 'node:fs';
import { DEFAULT_LOCALE, type Locale } from '../core/locales.ts';
import type { Vocabulary } from '../search/asked/data.ts';

const FOLDER = 'content/synonyms';

/**
 * The words that mean the same to those who search in a language; English ones, which people mix in everywhere, last.
 *
 * @param locale the language; a new one may have none of its own yet
 */
export function synonymsOf(locale: Locale): Vocabulary[] {
  return [...new Set([locale, DEFAULT_LOCALE])].flatMap((tag): Vocabulary[] => {
    const file = `${FOLDER}/${tag}.json`;
    return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Vocabulary] : [];
  });
}
