import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { NUMBERED_FAMILIES } from '../../src/resolve/lookup-data.ts';

/**
 * An address people type that is not the page's own. Written so that JavaScript, PCRE (nginx) and RE2 (Caddy) read it
 * alike. A target is made of our own words and of what a group captured, and no group can capture anything but digits or
 * words between single slashes: whatever a visitor sends, he stays on this host.
 */
export interface Alias {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** `{1}` is what the first group captured; empty for an address that is a page's own. */
  readonly target: string;
}

const WORD = '[a-z0-9_-]+';

/**
 * The aliases, first match counts.
 *
 * @param base path below which the site lives: empty, or `/errors`
 */
export function aliases(base: string): readonly Alias[] {
  const prefixes = LOCALES.map((locale) => localeFacts(locale).segment).map((segment) => segment && `/${segment}`);
  const families = NUMBERED_FAMILIES.join('|');
  const languages = prefixes.filter(Boolean).join('|');
  const list: Alias[] = [
    { pattern: `^${base}(?:${languages})?/(?:${families})(?:/[0-9]+)?$`, ignoreCase: false, target: '' },
  ];
  for (const prefix of prefixes) {
    for (const family of NUMBERED_FAMILIES) {
      const page = `${base}${prefix}/${family}`;
      list.push({ pattern: `^${page}[/ _:-]?([0-9]{1,7})(?:/|\\.html)?$`, ignoreCase: true, target: `${page}/{1}` });
      list.push({ pattern: `^${page}(?:/|\\.html)?$`, ignoreCase: true, target: page });
    }
  }
  const home = base === '' ? '/' : base;
  list.push({ pattern: `^${base}/index\\.html$`, ignoreCase: false, target: home });
  if (base !== '') list.push({ pattern: `^${base}/$`, ignoreCase: false, target: home });
  list.push({ pattern: `^(${base}(?:/${WORD})+)(?:/|\\.html)$`, ignoreCase: false, target: '{1}' });
  return list;
}

/**
 * Where an address leads, as the hosts' files say it.
 *
 * @param path a decoded path
 * @param base see `aliases`
 * @returns undefined for an address that stays as it is
 */
export function resolveAlias(path: string, base: string): string | undefined {
  for (const { pattern, ignoreCase, target } of aliases(base)) {
    const match = new RegExp(pattern, ignoreCase ? 'i' : '').exec(path);
    if (match !== null) return target === '' ? undefined : target.replace('{1}', match[1] ?? '');
  }
  return undefined;
}
