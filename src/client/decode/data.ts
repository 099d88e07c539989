import { FAMILIES, type Family } from '../../core/families.ts';
import { type Locale, localeFacts } from '../../core/locales.ts';
import { codePath, guidePath, localizedPath } from '../../core/routes.ts';
import { createWords, type DecodeData, type Words } from '../../decode/words.ts';
import type { LookupIndex } from '../../resolve/lookup-data.ts';
import type { Sentences } from '../../search/sentences.ts';
import { loadJson } from '../load-json.ts';

const loaded = new Map<Locale, Promise<Words>>();

/**
 * What the page says in a language, fetched once. After a failure the next call tries again.
 *
 * @param locale the language
 * @throws TypeError when the site cannot be reached, Error when it has no such data
 */
export function loadWords(locale: Locale): Promise<Words> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const { segment } = localeFacts(locale);
  const folder = segment && `${segment}/`;
  const words = Promise.all([
    loadJson<DecodeData>(`${folder}decode-data.json`),
    loadJson<Sentences>(`${folder}sentences.json`),
  ])
    .then(([data, sentences]) => createWords(locale, data, sentences))
    .catch((error: unknown) => {
      loaded.delete(locale);
      throw error;
    });
  loaded.set(locale, words);
  return words;
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

/** Microsoft's own page on a code. */
export function liveUrl(code: string): string {
  return `https://login.microsoftonline.com/error?code=${encodeURIComponent(code)}`;
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
