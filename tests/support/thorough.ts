import { LOCALES, type Locale } from '../../src/core/locales.ts';

/** At night (`THOROUGH=1`) what repeats itself is repeated in full: every language, every code, every surface. */
export const THOROUGH = process.env.THOROUGH === '1';

/**
 * Languages to look at pages in where the pages are the same but for their words: one with long words, and one in another
 * script. All of them at night.
 */
export const LANGUAGES: readonly Locale[] = THOROUGH ? LOCALES : ['fr', 'zh-TW'];
