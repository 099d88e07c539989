import type { Role } from '../catalog/answers-schema.ts';
import { type Locale, localeFacts } from '../core/locales.ts';
import type { CodeTexts, Reader } from '../decode/code-texts.ts';
import { loadJson } from './load-json.ts';

const READERS: readonly Role[] = ['user', 'helpDesk', 'administrator', 'developer'];

/**
 * Fetches what is said of the codes to whoever reads: the page's first script has put it into `data-role`. The file is the
 * same whatever is looked up.
 *
 * @param locale the language
 * @param options see `loadJson`
 * @throws TypeError when the site cannot be reached, Error when it has no such data
 */
export function loadCodeTexts(locale: Locale, options?: { readonly isVersioned: boolean }): Promise<CodeTexts> {
  const { role } = document.documentElement.dataset;
  const load = (reader: Reader): Promise<CodeTexts> =>
    loadJson<CodeTexts>(`${folderOf(locale)}code-texts/${reader}.json`, options);
  const own = READERS.find((one) => one === role);
  // What is kept for when there is no network are the lines for anyone.
  return own === undefined ? load('any') : load(own).catch(() => load('any'));
}

/** Where the data of a language are, below the site's base: empty, or with a slash at the end. */
export function folderOf(locale: Locale): string {
  const { segment } = localeFacts(locale);
  return segment && `${segment}/`;
}
