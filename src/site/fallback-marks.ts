/*
 * An interface string that a language has not is shown in English. Strings go through many hands before they stand on a page,
 * so one that falls back carries marks at both ends, characters that no text can have, and where the page is whole the
 * marks become an element that says the language (`scripts/site/site-writer.ts`, `middleware.ts`).
 */
import { DEFAULT_LOCALE } from '../core/locales.ts';

/** Two of the noncharacters that Unicode keeps for use within a program (The Unicode Standard, section 23.7). */
const [START, END] = ['\uFDD0', '\uFDD1'];

/** Comments, elements whose content is no markup, tags, and the text between. */
const PARTS =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|option)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;

/**
 * Marks a string as one of the default language.
 *
 * @param text an interface string
 */
export function markFallback(text: string): string {
  return START + text + END;
}

/**
 * Turns marks into elements with the language; where there can be no element, as in an attribute, they are left out.
 *
 * @param html a page
 */
export function resolveMarks(html: string): string {
  if (!html.includes(START)) return html;
  return html.replace(PARTS, (part) =>
    part.startsWith('<')
      ? withoutMarks(part)
      : part.replaceAll(START, `<span lang="${DEFAULT_LOCALE}">`).replaceAll(END, '</span>'),
  );
}

/**
 * The same for what is no page: the marks are left out.
 *
 * @param text JSON or XML
 */
export function withoutMarks(text: string): string {
  return text.replaceAll(START, '').replaceAll(END, '');
}

/**
 * Can a file of this type have marks?
 *
 * @param type as a response says it: `text/html; charset=utf-8`
 */
export function canHoldMarks(type: string): boolean {
  return /^text\/|json|xml/.test(type);
}

/**
 * `resolveMarks` of a page, `withoutMarks` of anything else.
 *
 * @param type as a response says it
 * @param text page, JSON, XML, Markdown
 */
export function withMarksResolved(type: string, text: string): string {
  return type.includes('html') ? resolveMarks(text) : withoutMarks(text);
}
