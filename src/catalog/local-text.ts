import { FALLBACK_ORDER, LOCALES, type Locale } from '../core/locales.ts';

/** Who wrote a text: Microsoft (`source`), or the Atlas (`translation`). */
export type TextOrigin = 'source' | 'translation';

/** A text in one language. */
export interface LocalText {
  readonly locale: Locale;
  readonly origin: TextOrigin;
  /** Markdown, possibly empty: some codes have a symbol and no description. */
  readonly body: string;
  readonly digest: string;
  /** Guides have a title, OAuth values an action; both are inline Markdown. */
  readonly title?: string | undefined;
  readonly action?: string | undefined;
  /** Id of the source document the text stands in, or was translated from. */
  readonly source: string;
  /** Number of the source's edition, where the text is not of the newest one. */
  readonly edition?: number | undefined;
  /** The language a translation was made from, and whether the text it was made from has moved. */
  readonly from?: Locale | undefined;
  readonly isStale?: boolean | undefined;
  /** What a translator found wrong or unclear in the source. */
  readonly note?: string | undefined;
  /** Ids of the sentences, title first; see the side-by-side adapter. */
  readonly sentences?: readonly string[] | undefined;
}

/** An entry's texts, one a language at the most. */
export type Texts = ReadonlyMap<Locale, LocalText>;

/** A text chosen for a page. */
export interface ChosenText {
  readonly text: LocalText;
  /** Is the text in another language than the page? */
  readonly isFallback: boolean;
}

/**
 * The text a page of `locale` shows: its own, else English, else French, else any. One that has words goes before one that only
 * names the code.
 *
 * @param texts an entry's texts
 * @param locale the page's language
 * @throws Error when there is no text at all
 */
export function chooseText(texts: Texts, locale: Locale): ChosenText {
  const chosen = findText(texts, locale);
  if (chosen === undefined) throw new Error('an entry without any text');
  return chosen;
}

/**
 * As `chooseText`, for entries that may have no text.
 *
 * @param texts an entry's texts
 * @param locale the page's language
 * @returns undefined when there is no text at all
 */
export function findText(texts: Texts, locale: Locale): ChosenText | undefined {
  const order = [locale, ...FALLBACK_ORDER, ...LOCALES];
  const found = order.find((candidate) => hasWords(texts.get(candidate))) ?? order.find((one) => texts.has(one));
  const text = found === undefined ? undefined : texts.get(found);
  return text && { text, isFallback: found !== locale };
}

/**
 * The languages whose pages show a text of their own. A document that only names a code says less than one in another language
 * that describes it; where none does, each names it.
 *
 * @param texts an entry's texts
 */
export function ownLocales(texts: Texts): Locale[] {
  const named = LOCALES.filter((locale) => texts.has(locale));
  const described = named.filter((locale) => hasWords(texts.get(locale)));
  return described.length > 0 ? described : named;
}

function hasWords(text: LocalText | undefined): boolean {
  return text !== undefined && (text.body !== '' || text.action !== undefined);
}
