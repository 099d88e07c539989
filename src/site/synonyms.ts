import en from '../../content/synonyms/en.json' with { type: 'json' };
import fr from '../../content/synonyms/fr.json' with { type: 'json' };
import nb from '../../content/synonyms/nb.json' with { type: 'json' };
import zhTW from '../../content/synonyms/zh-TW.json' with { type: 'json' };
import { DEFAULT_LOCALE, type Locale } from '../core/locales.ts';
import type { Vocabulary } from '../search/asked/data.ts';

const SYNONYMS: Readonly<Record<Locale, Vocabulary>> = { en, fr, nb, 'zh-TW': zhTW };

/**
 * The words that mean the same to those who search in a language; English ones, which people mix in everywhere, last.
 *
 * @param locale the language
 */
export function synonymsOf(locale: Locale): Vocabulary[] {
  return [...new Set([SYNONYMS[locale], SYNONYMS[DEFAULT_LOCALE]])];
}
