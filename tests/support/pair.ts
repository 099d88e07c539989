import { EMPTY_GLOSSARY, type Glossary } from '../../scripts/translations/checks/glossary.ts';
import type { Pair, PairCheck, PairText } from '../../scripts/translations/checks/pair.ts';
import type { Locale } from '../../src/core/locales.ts';

type Text = string | Partial<Omit<PairText, 'locale'>>;

/**
 * A pair to run a check on.
 *
 * @param source French Markdown, or parts of a text
 * @param target its translation
 * @param locale the translation's language
 * @param glossary of that language
 */
export function pairOf(source: Text, target: Text, locale: Locale = 'en', glossary: Glossary = EMPTY_GLOSSARY): Pair {
  return { source: textOf(source, 'fr'), target: textOf(target, locale), glossary };
}

function textOf(text: Text, locale: Locale): PairText {
  return { body: '', ...(typeof text === 'string' ? { body: text } : text), locale };
}

/**
 * What the findings of a check are about.
 *
 * @param check a check
 * @param pair what it looks at
 */
export function aboutOf(check: PairCheck, pair: Pair): string[] {
  return check(pair).map(({ about }) => about);
}
