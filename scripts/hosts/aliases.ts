import { digitOf, familyOf, NUMBERED_FAMILIES, type NumberedFamily, prefixOf } from '../../src/core/families.ts';
import { LOCALES, localeFacts } from '../../src/core/locales.ts';

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
/** Digits of the longest code. */
const MOST_DIGITS = Math.max(...NUMBERED_FAMILIES.map((family) => familyOf(family).length[1]));

/**
 * The aliases, first match counts.
 *
 * @param base path below which the site lives: empty, or `/errors`
 */
export function aliases(base: string): readonly Alias[] {
  const prefixes = LOCALES.map((locale) => localeFacts(locale).segment).map((segment) => segment && `/${segment}`);
  const families = NUMBERED_FAMILIES.join('|');
  const digit = NUMBERED_FAMILIES.some(isHexadecimal) ? '[0-9a-f]' : '[0-9]';
  const languages = prefixes.filter(Boolean).join('|');
  const list: Alias[] = [
    { pattern: `^${base}(?:${languages})?/(?:${families})(?:/${digit}+)?$`, ignoreCase: false, target: '' },
  ];
  for (const prefix of prefixes) {
    for (const family of NUMBERED_FAMILIES) {
      const page = `${base}${prefix}/${family}`;
      list.push({ ...typed(base + prefix, family), target: `${page}/{1}` });
      list.push({ pattern: `^${page}(?:/|\\.html)?$`, ignoreCase: true, target: page });
    }
  }
  const home = base === '' ? '/' : base;
  list.push({ pattern: `^${base}/index\\.html$`, ignoreCase: false, target: home });
  if (base !== '') list.push({ pattern: `^${base}/$`, ignoreCase: false, target: home });
  list.push({ pattern: `^(${base}(?:/${WORD})+)(?:/|\\.html)$`, ignoreCase: false, target: '{1}' });
  return list;
}

/** A code typed with its family's name or prefix: `/AADSTS50058`, `/aadsts-50058`, `/0xcaa20003`. */
function typed(folder: string, family: NumberedFamily): Omit<Alias, 'target'> {
  const names = [...new Set([family, prefixOf(family).toLowerCase()])];
  const code = `[/ _:-]?(${digitOf(family)}{1,${MOST_DIGITS}})(?:/|\\.html)?$`;
  if (!isHexadecimal(family)) return { pattern: `^${folder}/${anyOf(names)}${code}`, ignoreCase: true };
  // What a group captured keeps its case, and capitals would lead here again; so only the name may have them. Other families have
  // the prefix, too: behind it stand the family's leading digits.
  const inAnyCase = (name: string): string => name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  const { leading = '' } = familyOf(family);
  return {
    pattern: `^${folder}/${anyOf(names.map(inAnyCase))}[/ _:-]?(${leading}${digitOf(family)}{0,${MOST_DIGITS - leading.length}})(?:/|\\.html)?$`,
    ignoreCase: false,
  };
}

function anyOf(names: readonly string[]): string {
  return names.length === 1 ? names.join('') : `(?:${names.join('|')})`;
}

function isHexadecimal(family: NumberedFamily): boolean {
  return familyOf(family).codes === 'hexadecimal';
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
