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

/** Kinds of pages that show several families; what search shows has their hues with it (client/search/main.ts). */
const OF_FAMILIES: ReadonlySet<StyleName> = new Set(['decode', 'guide', 'home']);

/**
 * The style sheet of a page, without the comment that says what made it, and with what families and languages need.
 *
 * @param name the kind of page
 * @param page its family, and which way it runs
 */
export function styleSheet(
  name: StyleName,
  { family, dir }: { readonly family: string | undefined; readonly dir: 'ltr' | 'rtl' },
): string {
  const sheet = SHEETS[name].replace(/^\/\*!.*?\*\/\s*/, '');
  return sheet + (OF_FAMILIES.has(name) ? HUES : pageHue(family)) + LOCALE_STYLES + (dir === 'rtl' ? rightToLeft : '');
}
