import en from '../../content/vocabulary/en.json' with { type: 'json' };
import fr from '../../content/vocabulary/fr.json' with { type: 'json' };
import nb from '../../content/vocabulary/nb.json' with { type: 'json' };
import zhTW from '../../content/vocabulary/zh-TW.json' with { type: 'json' };
import { DEFAULT_LOCALE, type Locale } from '../core/locales.ts';
import type { Vocabulary } from '../search/asked/data.ts';

const VOCABULARIES: Readonly<Record<Locale, Vocabulary>> = { en, fr, nb, 'zh-TW': zhTW };

/**
 * The words that mean the same to those who search in a language; English ones, which people mix in everywhere, last.
 *
 * @param locale the language
 */
export function vocabulariesOf(locale: Locale): Vocabulary[] {
  return [...new Set([VOCABULARIES[locale], VOCABULARIES[DEFAULT_LOCALE]])];
}
