import type { Locale } from '../core/locales.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/**
 * Sets the spaces a language's typography asks for. Only spaces change, never a letter or a sign: French has no line
 * break before `: ; ? ! »` nor after `«` (Imprimerie nationale, Lexique des règles typographiques).
 *
 * @param text plain text without code
 * @param locale its language
 */
export function setSpaces(text: string, locale: Locale): string {
  if (locale !== 'fr') return text;
  return text
    .replace(/ (?=[;?!](?:\s|$|[»)]))/g, NARROW_NO_BREAK)
    .replace(/ (?=:(?:\s|$))/g, NO_BREAK)
    .replace(/« (?=\S|$)/g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`);
}
