import { type Locale, localeFacts } from '../../core/locales.ts';
import type { Params } from '../../core/messages.ts';
import { localizedPath, type PagePath } from '../../core/routes.ts';
import type { LookupData } from '../../resolve/lookup-data.ts';
import type { Sentences } from '../../search/sentences.ts';
import { phrase, type SearchKey, type SearchStrings } from '../../search/strings.ts';
import { FullText } from '../full-text.ts';
import { loadJson } from '../load-json.ts';
import type { Resolver } from './resolver.ts';

/** Everything a search in one language needs. */
export interface Context extends Resolver {
  readonly locale: Locale;
  readonly t: (key: SearchKey, params?: Params) => string;
  readonly fullText: FullText;
  readonly sentences: Promise<Sentences>;
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

/** Loads the resolver and, beside it, its data, once a page; nothing else. After a failure the next call tries again. */
export function loadResolver(): Promise<Resolver> {
  resolver ??= startResolver().catch((error: unknown) => {
    resolver = undefined;
    throw error;
  });
  return resolver;
}

async function startResolver(): Promise<Resolver> {
  const lookup = loadJson<LookupData>('lookup.json');
  const [{ createResolver }, data] = await Promise.all([import('./resolver.ts'), lookup]);
  return createResolver(data);
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
  const folder = localeFacts(locale).segment && `${localeFacts(locale).segment}/`;
  // Rows are complete without their sentence, so nothing waits for these.
  const sentences = loadJson<Sentences>(`${folder}sentences.json`).catch((): Sentences => ({}));
  const fullText = fullTextOf(locale);
  fullText.load().catch(() => undefined);
  const [found, strings] = await Promise.all([loadResolver(), loadJson<SearchStrings>(`${folder}search-strings.json`)]);
  return { ...found, locale, fullText, sentences, t: (key, params) => phrase(strings, key, params) };
}
