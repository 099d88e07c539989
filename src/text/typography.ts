import { type Locale, writingOf } from '../core/locales.ts';

/**
 * Sets the spaces a language's typography asks for. Only spaces change, never a letter or a sign.
 *
 * @param text plain text without code
 * @param locale its language
 */
export function setSpaces(text: string, locale: Locale): string {
  const { spaces = [] } = writingOf(locale);
  return spaces.reduce((set, [pattern, space]) => set.replace(pattern, space), text);
}
