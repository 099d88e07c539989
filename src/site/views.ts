import type { CodeEntry } from '../catalog/catalog.ts';
import { type CodeView, codeView } from '../catalog/code-view.ts';
import { hasDigits } from '../core/families.ts';
import type { Locale } from '../core/locales.ts';
import { getCatalog } from './catalog.ts';
import { getPrefixGroups } from './prefixes.ts';

/**
 * What the page of a code says.
 *
 * @param entry the code
 * @param locale the page's language
 */
export async function viewOf(entry: CodeEntry, locale: Locale): Promise<CodeView> {
  const prefixGroups = hasDigits(entry.family) ? await getPrefixGroups(entry.family) : undefined;
  return codeView(entry, locale, { catalog: await getCatalog(), prefixGroups });
}
