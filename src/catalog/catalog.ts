import { compareCodes, FAMILIES, type Family, fullCode } from '../core/families.ts';
import { FALLBACK_ORDER, LOCALES, type Locale } from '../core/locales.ts';
import { oursGoesFirst, type SourceFacts } from './which-text.ts';

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

type Texts = ReadonlyMap<Locale, LocalText>;

/** A code with its texts. */
export interface CodeEntry {
  readonly family: Family;
  readonly code: string;
  readonly symbol?: string | undefined;
  /** The edition that last had the code (`aadsts-fr@1`), where the newest of its family has it no more. */
  readonly until?: string | undefined;
  readonly texts: Texts;
}

/** A guide with its texts. */
export interface GuideEntry {
  readonly slug: string;
  readonly texts: Texts;
}

/** A piece of content as the collections deliver it. */
export interface CodeText {
  readonly family: Family;
  readonly code: string;
  readonly symbol?: string | undefined;
  readonly until?: string | undefined;
  readonly text: LocalText;
}

/** A guide's text as the collections deliver it. */
export interface GuideText {
  readonly slug: string;
  readonly text: LocalText;
}

/** All entries, ordered, and ways to find them. */
export interface Catalog {
  /** Codes of each family in numeric (OAuth: alphabetical) order. */
  readonly codes: ReadonlyMap<Family, readonly CodeEntry[]>;
  /** Guides in the order of their slugs. */
  readonly guides: readonly GuideEntry[];
  /** A code by its full form, `AADSTS50058`. */
  readonly byFullCode: ReadonlyMap<string, CodeEntry>;
}

/**
 * Puts texts together to entries.
 *
 * @param codeTexts texts of codes in any order
 * @param guideTexts texts of guides in any order
 * @param sources what the manifest says of the sources, by id; it decides between a source's text and our translation
 * @throws Error when one language of one entry has two texts of one origin, or a translation belongs to no source text
 */
export function buildCatalog(
  codeTexts: readonly CodeText[],
  guideTexts: readonly GuideText[],
  sources: ReadonlyMap<string, SourceFacts> = new Map(),
): Catalog {
  const entries = new Map<string, CodeEntry & { texts: Map<Locale, LocalText> }>();
  for (const { family, code, symbol, until, text } of sourcesFirst(codeTexts)) {
    const key = fullCode(family, code);
    const entry = entries.get(key) ?? { family, code, symbol, until, texts: new Map() };
    addText(entry.texts, text, key, sources);
    entries.set(key, entry);
  }
  const guides = new Map<string, GuideEntry & { texts: Map<Locale, LocalText> }>();
  for (const { slug, text } of sourcesFirst(guideTexts)) {
    const guide = guides.get(slug) ?? { slug, texts: new Map() };
    addText(guide.texts, text, slug, sources);
    guides.set(slug, guide);
  }
  const byFamily = Map.groupBy(entries.values(), ({ family }) => family);
  return {
    codes: new Map(
      FAMILIES.map((family) => [family, (byFamily.get(family) ?? []).sort((a, b) => compareCodes(a.code, b.code))]),
    ),
    guides: [...guides.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    byFullCode: entries,
  };
}

function sourcesFirst<T extends { readonly text: LocalText }>(texts: readonly T[]): T[] {
  return [...texts].sort((a, b) => Number(b.text.origin === 'source') - Number(a.text.origin === 'source'));
}

/** Sources come first, so that a translation meets the text a source has in its language. */
function addText(
  texts: Map<Locale, LocalText>,
  text: LocalText,
  entry: string,
  sources: ReadonlyMap<string, SourceFacts>,
): void {
  const present = texts.get(text.locale);
  if (text.origin === 'translation' && texts.size === 0) {
    throw new Error(`${entry} has a translation in ${text.locale} but no source text: no code or guide of that name`);
  }
  if (present?.origin === text.origin) throw new Error(`${entry} has two texts of one origin in ${text.locale}`);
  if (present === undefined || oursGoesFirst(text, present, sources)) texts.set(text.locale, text);
}

/** A text chosen for a page. */
export interface ChosenText {
  readonly text: LocalText;
  /** Is the text in another language than the page? */
  readonly isFallback: boolean;
}

/**
 * The text a page of `locale` shows: its own, else English, else French, else any.
 *
 * @param texts an entry's texts
 * @param locale the page's language
 * @throws Error when there is no text at all
 */
export function chooseText(texts: Texts, locale: Locale): ChosenText {
  const order = [locale, ...FALLBACK_ORDER, ...LOCALES];
  for (const candidate of order) {
    const text = texts.get(candidate);
    if (text !== undefined) return { text, isFallback: candidate !== locale };
  }
  throw new Error('an entry without any text');
}
