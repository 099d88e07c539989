import bare from '../styles/bare.css?inline';
import code from '../styles/code.css?inline';
import column from '../styles/column.css?inline';
import decode from '../styles/decode.css?inline';
import guide from '../styles/guide.css?inline';
import home from '../styles/home.css?inline';
import list from '../styles/list.css?inline';
import rightToLeft from '../styles/right-to-left.css?inline';
import { HUES } from './hues.ts';
import { LOCALE_STYLES } from './locale-styles.ts';

/**
 * Style sheets by kind of page. Each is whole, so that a page carries one and nothing it does not show; imported as text,
 * because Astro would give every page of a route the styles of all (codes and prefixes are one route).
 */
export const STYLES = {
  bare: whole(bare),
  code: whole(code),
  column: whole(column),
  decode: whole(decode),
  guide: whole(guide),
  home: whole(home),
  list: whole(list),
} as const;

/** A kind of page with a style sheet of its own. */
export type StyleName = keyof typeof STYLES;

/** Without the comment that says what made it, and with what families and languages need. */
function whole(css: string): string {
  return css.replace(/^\/\*!.*?\*\/\s*/, '') + HUES + LOCALE_STYLES;
}

/** What a page that runs from right to left has besides. */
export const RIGHT_TO_LEFT: string = rightToLeft;
