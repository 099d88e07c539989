import { DEFAULT_LOCALE, LOCALES, type Locale, localeFacts, writingOf } from '../core/locales.ts';

/**
 * Styles for texts by their language, for all style sheets of pages: letters, height of lines, and, as soon as there is a
 * language that runs from right to left, the direction.
 */
export const LOCALE_STYLES: string = LOCALES.map(fontOf).join('') + directions();

function fontOf(locale: Locale): string {
  const { font } = writingOf(locale);
  if (font === undefined) return '';
  const upright = font.upright ? `:lang(${locale}) :is(em,i,cite,q){font-style:normal}` : '';
  return `[lang="${locale}"]{font-family:${font.family};line-height:${font.lineHeight}}${upright}`;
}

/** All languages run the way the first does, but those that run the other way. */
function directions(): string {
  const { dir } = localeFacts(DEFAULT_LOCALE);
  const others = LOCALES.filter((locale) => localeFacts(locale).dir !== dir);
  if (others.length === 0) return '';
  const other = dir === 'ltr' ? 'rtl' : 'ltr';
  return `[lang]{direction:${dir};unicode-bidi:isolate}${others.map((locale) => `[lang="${locale}"]`).join(',')}{direction:${other}}`;
}
