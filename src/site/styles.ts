import { LOCALES, localeFacts } from '../core/locales.ts';
import bare from '../styles/bare.css?inline';
import code from '../styles/code.css?inline';
import column from '../styles/column.css?inline';
import decode from '../styles/decode.css?inline';
import guide from '../styles/guide.css?inline';
import home from '../styles/home.css?inline';
import list from '../styles/list.css?inline';
import prefix from '../styles/prefix.css?inline';
import rightToLeft from '../styles/right-to-left.css?inline';
import { HUES, pageHue } from './hues.ts';
import { LOCALE_STYLES } from './locale-styles.ts';

/**
 * Style sheets by kind of page. Each is whole, so that a page carries one and nothing it does not show; imported as text,
 * because Astro would give every page of a route the styles of all (codes and prefixes are one route).
 */
const SHEETS = { bare, code, column, decode, guide, home, list, prefix } as const;

/** A kind of page with a style sheet of its own. */
export type StyleName = keyof typeof SHEETS;

/**
 * Kinds of pages there are thousands of: each has the hue of its own family only. Others have all hues, since a policy names every
 * style sheet, and a host's header has an end. What search shows has its hues with it (client/search/main.ts).
 */
const OF_ONE_FAMILY: ReadonlySet<StyleName> = new Set(['bare', 'code']);

const DIRECTIONS = LOCALES.some((locale) => localeFacts(locale).dir === 'rtl') ? rightToLeft : '';

/**
 * The style sheet of a page, without the comment that says what made it, and with what families and languages need.
 *
 * @param name the kind of page
 * @param family its family
 */
export function styleSheet(name: StyleName, family: string | undefined): string {
  const sheet = SHEETS[name].replace(/^\/\*!.*?\*\/\s*/, '');
  return sheet + (OF_ONE_FAMILY.has(name) ? pageHue(family) : HUES) + LOCALE_STYLES + DIRECTIONS;
}
