import { LOCALES, type Locale, languageName } from '../../core/locales.ts';
import { addressQuery, queryFragment } from '../../search/address-query.ts';
import { MOST_LISTED } from '../../search/order.ts';
import { type Context, href } from './context.ts';
import type { Group } from './rows.ts';
import type { Update } from './search-session.ts';

/** A list in a box shows so many full-text results, and so many names that only contain the words. */
export const FEW = 6;

/**
 * The address of all results.
 *
 * @param query what may stand in an address
 * @param locale the language to answer in; this page's own without one
 */
export function resultsAddress(query: string, locale?: Locale): string {
  return href('/search', locale) + queryFragment(query);
}

/**
 * All options in the order the arrow keys take: answers, other offers, full text, links to all results and other languages.
 *
 * @param update what was found
 * @param context what the search has loaded
 */
export function shownGroups(update: Update, context: Context): Group[] {
  const most = ({ why }: Group): number => (why === 'part' ? FEW : MOST_LISTED);
  const answers = update.answers.map((group) => ({ ...group, rows: group.rows.slice(0, most(group)) }));
  const groups = [...answers, ...update.aside, ...update.texts];
  const isCut = update.answers.some((group) => group.rows.length > most(group));
  const query = addressQuery(update.text, context.find(update.text).named);
  if (query === '' || update.isBusy) return groups;
  if (isCut || update.more !== undefined) {
    const name = context.t('search.all', { query });
    groups.push({
      why: 'all',
      label: context.t('search.results'),
      rows: [{ href: resultsAddress(query), prefix: '', name }],
    });
  }
  if (update.isElsewhere) {
    const rows = LOCALES.filter((locale) => locale !== context.locale).map((locale) => ({
      href: resultsAddress(query, locale),
      prefix: '',
      name: context.t('search.elsewhere', { language: languageName(locale, context.locale) }),
    }));
    groups.push({ why: 'elsewhere', label: context.t('search.why.live'), rows });
  }
  return groups;
}
