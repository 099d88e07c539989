import type { Locale } from '../../core/locales.ts';
import type { Params } from '../../core/messages.ts';
import { localizedPath, type PagePath } from '../../core/routes.ts';
import type { LookupData } from '../../resolve/lookup-data.ts';
import type { AskedData } from '../../search/asked/asked-data.ts';
import type { AskedMatcher } from '../../search/asked/matcher.ts';
import { type KindsData, type ThreeWords, threeWordsOf } from '../../search/kinds.ts';
import { type KnownAs, knownAs } from '../../search/known-as.ts';
import type { Sentences } from '../../search/sentences.ts';
import { languageOf } from '../../search/stop-words.ts';
import { phrase, type SearchKey, type SearchStrings } from '../../search/strings.ts';
import { folderOf } from '../code-texts.ts';
import { FullText } from '../full-text.ts';
import { loadJson } from '../load-json.ts';
import { type Detail, detailFinder } from './detail.ts';
import { loadFirst } from './early.ts';
import { createResolver, type Resolver } from './resolver.ts';

/** Everything a search in one language needs. */
export interface Context extends Resolver {
  readonly locale: Locale;
  readonly t: (key: SearchKey, params?: Params) => string;
  readonly fullText: FullText;
  readonly sentences: Promise<Sentences>;
  /** How a code without a sentence is known; empty where nobody says so or it cannot be loaded. */
  readonly knownAs: (family: string, code: string) => Promise<string>;
  /** What is known of a code, by `aadsts/50126`. */
  readonly threeWords: (id: string) => Promise<ThreeWords | undefined>;
  /** Who can put a code right, whether trying again helps, and what the reader does first, by `aadsts/50126`. */
  readonly detail: (id: string) => Detail;
  /** What people call a code, once it is there; undefined where it cannot be loaded. */
  readonly asked: Promise<AskedMatcher | undefined>;
  /** The same, at once; undefined while it is on its way. */
  readonly askedNow: () => AskedMatcher | undefined;
}

const contexts = new Map<Locale, Promise<Context>>();

/** The language of the page. */
export const PAGE_LOCALE = document.documentElement.lang as Locale;

/** Address of a page of this site. */
export function href(path: PagePath, locale = PAGE_LOCALE): string {
  return localizedPath(locale, path, import.meta.env.BASE_URL);
}

/** The full-text search of a language. */
export function fullTextOf(locale: Locale): FullText {
  return new FullText(href('/pagefind/pagefind.js', locale), locale);
}

let resolver: Promise<Resolver> | undefined;

/** Starts the resolver with its data, once a page, and loads nothing else. After a failure the next call tries again. */
export function loadResolver(): Promise<Resolver> {
  resolver ??= loadFirst<LookupData>('', 'lookup.json')
    .then(createResolver)
    .catch((error: unknown) => {
      resolver = undefined;
      throw error;
    });
  return resolver;
}

/**
 * Loads what a search needs, all at once. After a failure the next call tries again.
 *
 * @param locale the language to answer in
 * @throws TypeError when the site cannot be reached
 */
export function loadContext(locale = PAGE_LOCALE): Promise<Context> {
  const known = contexts.get(locale);
  if (known !== undefined) return known;
  const context = start(locale).catch((error: unknown) => {
    contexts.delete(locale);
    throw error;
  });
  contexts.set(locale, context);
  return context;
}

async function start(locale: Locale): Promise<Context> {
  const folder = folderOf(locale);
  // Rows are complete without their sentence, so nothing waits for these.
  const sentences = loadJson<Sentences>(`${folder}sentences.json`).catch((): Sentences => ({}));
  const fullText = fullTextOf(locale);
  fullText.load().catch(() => undefined);
  const kinds = loadJson<KindsData>('kinds.json').catch(() => undefined);
  const data = loadJson<AskedData>(`${folder}asked.json`);
  // Beside its data, so that the first answer, which needs neither, is there sooner.
  const matcher = import('./asked.ts');
  let askedNow: AskedMatcher | undefined;
  const asked = (async () => {
    const { startMatcher } = await matcher;
    askedNow = await startMatcher(await data, languageOf(locale), await sentences, (await loadResolver()).index);
    return askedNow;
  })().catch(() => undefined);
  let known: Promise<KnownAs> | undefined;
  const loadKnown = (): Promise<KnownAs> => {
    known ??= loadJson<KnownAs>(`${folder}known-as.json`).catch((): KnownAs => []);
    return known;
  };
  const [found, strings] = await Promise.all([loadResolver(), loadFirst<SearchStrings>(folder, 'search-strings.json')]);
  const threeWords = async (id: string): Promise<ThreeWords | undefined> => {
    const all = await kinds;
    return all && threeWordsOf(all, id);
  };
  const now = (): AskedMatcher | undefined => askedNow;
  return {
    ...found,
    locale,
    fullText,
    sentences,
    knownAs: async (family, code) => knownAs(await loadKnown(), family, code),
    threeWords,
    detail: detailFinder(locale, strings, kinds),
    asked,
    askedNow: now,
    t: (key, params) => phrase(strings, key, params),
  };
}
