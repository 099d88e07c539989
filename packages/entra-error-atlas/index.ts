import { explain as explainText } from '../../scripts/explain/explain.ts';
import { formatExplanation } from '../../scripts/explain/format.ts';
import { printable } from '../../scripts/explain/printable.ts';
import { explanationJson } from '../../scripts/explain/run.ts';
import { LOCALES, type Locale, localeOfTag } from '../../src/core/locales.ts';
import { decodeError } from '../../src/decode/decode.ts';
import { redact as redactText } from '../../src/decode/redact.ts';
import { recognisedIn } from '../../src/decode/redacted.ts';
import { codeMarkdown } from '../../src/publish/code-markdown.ts';
import { resolve as resolveText } from '../../src/resolve/resolve.ts';
import { readAtlas, readVocabulary, sources, wordsIn } from './data.ts';
import { searchViews } from './search.ts';

/*
 * The package's library; index.d.ts is what it promises. Nothing here asks the network.
 */

/** The languages of the package. */
export const locales: readonly string[] = LOCALES;

interface Options {
  readonly locale?: string;
}

/** What a code, its name or a whole message means, as data. */
export function explain(text: string, { locale = 'en' }: Options = {}) {
  return explanationJson(explainText(String(text), checked(locale), sources()));
}

/** The same for people: Markdown, a heading for each code. */
export function explainAsMarkdown(text: string, { locale = 'en' }: Options = {}): string {
  const language = checked(locale);
  const explanation = explainText(String(text), language, sources());
  const { t } = wordsIn(language);
  const pages = explanation.results.flatMap(({ pages }) => pages);
  if (pages.length === 0 || pages.length > 10) return `${printable(formatExplanation(explanation, t))}\n`;
  return pages.map(({ view, url, path }) => codeMarkdown(view, t, url ?? path)).join('\n');
}

/** What a text names: codes, symbols, OAuth values, first digits, and its ids and time. */
export function resolve(text: string) {
  return resolveText(String(text), readAtlas().index);
}

/** Closes a text as the card of the site does: what is known to be harmless stays, everything else is blank. */
export function redact(text: string, { locale = 'en' }: Options = {}) {
  const { t } = wordsIn(checked(locale));
  const given = String(text);
  const recognised = recognisedIn(decodeError(given, readAtlas().index));
  const pieces = redactText(given, readVocabulary(), recognised).map(({ text: piece, kind, isBare }) => {
    if (kind === undefined) return { text: piece };
    const mark = t(`decode.mark.${kind}`);
    return { text: isBare === true ? `"${mark}"` : mark, kind };
  });
  return {
    text: pieces.map((piece) => piece.text).join(''),
    blanks: pieces.flatMap(({ text: mark, kind }) => (kind === undefined ? [] : [{ kind, mark }])),
  };
}

/** Codes whose words have those of a question, best first. */
export function search(words: string, { locale = 'en', limit = 10 }: Options & { readonly limit?: number } = {}) {
  const language = checked(locale);
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`the limit is ${limit}; it is a whole number from 1`);
  const { data } = wordsIn(language);
  return searchViews(String(words), data.views, language, limit).map(({ id, name, symbol, kind, plain, path }) => ({
    id,
    name,
    symbol,
    kind,
    sentence: plain,
    path,
  }));
}

function checked(locale: string): Locale {
  const known = localeOfTag(String(locale));
  if (known === undefined) throw new RangeError(`"${locale}" is none of the languages ${LOCALES.join(', ')}`);
  return known;
}
