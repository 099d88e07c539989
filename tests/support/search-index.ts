import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Locale, localeFacts } from '../../src/core/locales.ts';
import { DIST } from './built-site.ts';

/** A page as the search index has it. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What Pagefind writes before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Pages of a language as its search index has them.
 *
 * @param locale the language
 * @param edit changes the text of a page before it is read
 * @returns by path without language: `/aadsts/50058`
 */
export function indexedPages(locale: Locale, edit = (text: string): string => text): ReadonlyMap<string, IndexedPage> {
  const { segment } = localeFacts(locale);
  const folder = join(DIST, segment, 'pagefind/fragment');
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.pf_fragment'))
    .flatMap((file): IndexedPage[] => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString();
      const held = JSON.parse(edit(text.slice(SIGNATURE.length))) as IndexedPage | Record<string, IndexedPage>;
      // A file holds a page, or several by their hashes.
      return 'content' in held && typeof held.content === 'string' ? [held as IndexedPage] : Object.values(held);
    });
  const pathOf = ({ url }: IndexedPage): string =>
    url.replace(/\.html$/, '').replace(segment === '' ? /^$/ : new RegExp(`^/${segment}(?=/)`), '');
  return new Map(pages.map((page) => [pathOf(page), page]));
}
