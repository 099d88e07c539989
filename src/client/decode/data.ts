import { FAMILIES, type Family } from '../../core/families.ts';
import type { Locale } from '../../core/locales.ts';
import { codePath, guidePath, localizedPath } from '../../core/routes.ts';
import type { CodeTexts, FillableTexts } from '../../decode/code-texts.ts';
import { createLogWords, type LogWords } from '../../decode/log-words.ts';
import {
  type CardStrings,
  type CardWords,
  createCardWords,
  createWords,
  type DecodeData,
  type Words,
} from '../../decode/words.ts';
import type { LookupIndex } from '../../resolve/lookup-data.ts';
import type { KindsData } from '../../search/kinds.ts';
import { folderOf, loadCodeTexts } from '../code-texts.ts';
import { loadJson, loadText } from '../load-json.ts';

/** All that the page needs before something is pasted. */
export interface PageData {
  readonly words: Words;
  readonly logWords: LogWords;
  readonly cardStrings: CardStrings;
  readonly kinds: KindsData;
  /** Texts with placeholders, for the message to fill. */
  readonly fillable: FillableTexts;
  /** What the card says in it. */
  readonly cardWords: CardWords;
  /** The words that stay on a card, as the site's file has them. */
  readonly vocabulary: string;
}

/**
 * Fetches what the page says in a language, what its card says in all of them, and the words that stay on it.
 *
 * @param locale the page's language
 * @throws TypeError when the site cannot be reached, Error when it has no such data
 */
export async function loadPageData(locale: Locale): Promise<PageData> {
  const [data, texts, cardStrings, kinds, vocabulary] = await Promise.all([
    loadJson<DecodeData>(`${folderOf(locale)}decode-data.json`),
    loadCodeTexts(locale),
    loadJson<CardStrings>('card-words.json'),
    loadJson<KindsData>('kinds.json'),
    loadText('vocabulary.txt'),
  ]);
  const words = createWords(locale, data, texts.sentences);
  const cardWords = createCardWords(locale, { cardStrings, kinds }, texts);
  return {
    words,
    logWords: createLogWords(words, kinds, cardStrings[locale].answer, cardWords.remarks),
    cardStrings,
    kinds,
    fillable: data.fillable ?? {},
    cardWords,
    vocabulary,
  };
}

const loaded = new Map<Locale, Promise<CodeTexts>>();

/**
 * What a card says in another language. What is said of the codes is fetched once: the one request after something was
 * pasted, for a file that is the same for everyone, at an address without parameters.
 *
 * @param locale the card's language
 * @param data of the page
 * @throws TypeError when the site cannot be reached, Error when it has no such data
 */
export async function loadCardWords(locale: Locale, data: PageData): Promise<CardWords> {
  if (locale === data.cardWords.locale) return data.cardWords;
  const asked = loaded.get(locale) ?? loadCodeTexts(locale, { isVersioned: false });
  loaded.set(locale, asked);
  try {
    return createCardWords(locale, data, await asked);
  } catch (error) {
    // After a failure the next call tries again.
    loaded.delete(locale);
    throw error;
  }
}

/** Address of a code's page, or of its first digits'. */
export function hrefOf(locale: Locale, family: Family, code: string): string {
  return localizedPath(locale, codePath(family, code), import.meta.env.BASE_URL);
}

/** Address of a guide. */
export function guideHref(locale: Locale, slug: string): string {
  return localizedPath(locale, guidePath(slug), import.meta.env.BASE_URL);
}

/** The same with the host, for texts that leave the page. */
export function urlOf(locale: Locale, family: Family, code: string): string {
  return new URL(hrefOf(locale, family, code), location.origin).href;
}

/**
 * Names of codes, by family.
 *
 * @param index the lookup data
 * @returns the name a code has now; undefined when it has none
 */
export function symbolFinder({ symbols }: LookupIndex): (family: Family, code: string) => string | undefined {
  const names = new Map(FAMILIES.map((family) => [family, new Map<string, string>()]));
  for (const { family, code, symbol, former } of symbols) if (!former) names.get(family)?.set(code, symbol);
  return (family, code) => names.get(family)?.get(code);
}
