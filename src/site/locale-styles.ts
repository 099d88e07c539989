import { DEFAULT_LOCALE, LOCALES, type Locale, localeFacts, writingOf } from '../core/locales.ts';

/**
 * Styles for texts by their language, for all style sheets of pages: letters, height of lines, and, as soon as there is a
 * language that runs from right to left, the direction.
 */
export const LOCALE_STYLES: string = LOCALES.map((locale) => fontOf(locale) + directionOf(locale)).join('');

function fontOf(locale: Locale): string {
  const { font } = writingOf(locale);
  if (font === undefined) return '';
  const upright = font.upright ? `:lang(${locale}) :is(em,i,cite,q){font-style:normal}` : '';
  return `[lang="${locale}"]{font-family:${font.family};line-height:${font.lineHeight}}${upright}`;
}

function directionOf(locale: Locale): string {
  const isNeeded = LOCALES.some((other) => localeFacts(other).dir !== localeFacts(DEFAULT_LOCALE).dir);
  return isNeeded ? `[lang="${locale}"]{direction:${localeFacts(locale).dir};unicode-bidi:isolate}` : '';
}
