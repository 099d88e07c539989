import { briefView } from '../../catalog/brief-view.ts';
import type { CodeEntry } from '../../catalog/catalog.ts';
import { LOCALES, type Locale } from '../../core/locales.ts';
import type { PagePath } from '../../core/routes.ts';
import { firstParagraph } from '../../text/plain-text.ts';
import { setSpaces } from '../../text/typography.ts';
import type { SlimCode } from './schemas.ts';

/** Absolute address of a page in a language. */
export type UrlOf = (locale: Locale, path: PagePath) => string;

/**
 * A sentence as programs get it: plain text, without marks of Markdown, with the spaces its language asks for.
 *
 * @param said the sentence and its language
 */
export function plainSentence({ text, locale }: { readonly text: string; readonly locale: Locale }): string {
  return setSpaces(firstParagraph(text), locale);
}

/**
 * A code in short, in all languages at once. Every format that lists codes is written from this.
 *
 * @param entry the code
 * @param urlOf address of its page
 */
export function slimCode(entry: CodeEntry, urlOf: UrlOf): SlimCode {
  const views = LOCALES.map((locale) => briefView(entry, locale));
  const [{ id, family, code, name, symbol, state, kind, fixers, retry, topics, commonness, path }] = views as [
    (typeof views)[number],
  ];
  const sentence = Object.fromEntries(
    views.flatMap(({ locale, sentence }) =>
      sentence === undefined || sentence.locale !== locale ? [] : [[locale, plainSentence(sentence)]],
    ),
  );
  return {
    id,
    family,
    code,
    name,
    symbol,
    formerNames: [...entry.formerSymbols],
    state,
    kind,
    fixers: [...fixers],
    retry,
    topics: [...topics],
    commonness,
    sentence,
    sentenceFrom: Object.keys(sentence).length === 0 ? undefined : entry.answer === undefined ? 'microsoft' : 'atlas',
    url: urlOf('en', path),
  };
}

/**
 * The sentence in a language, or in the one that is shown in its place.
 *
 * @param code the code
 * @param locale the language asked for
 * @returns empty where there is none
 */
export function sentenceIn({ sentence }: Pick<SlimCode, 'sentence'>, locale: Locale): string {
  return sentence[locale] ?? sentence.en ?? Object.values(sentence)[0] ?? '';
}
