import { fullCode, hasDigits, isCodeOf, isFamily } from '../../src/core/families.ts';

/** Cloudflare takes 2,000 and ignores the rest (https://developers.cloudflare.com/pages/configuration/redirects/). */
const MOST = 1900;

/**
 * The file `_redirects`, which Cloudflare Pages and Netlify read: `/AADSTS50058` and `/aadsts50058` for every known code.
 * One line a code rather than a wildcard: hosts differ in what a wildcard within a word and letter case mean, and a
 * line that names both sides can neither loop nor lead away. Other spellings, and the lines for which there is no room, are
 * the 404 page's to resolve; capital letters go first, as Microsoft writes them.
 *
 * @param pages page files relative to the output, such as `aadsts/50058.html`
 * @param base path below which the site lives: empty, or `/errors`
 */
export function redirectFile(pages: readonly string[], base: string): string {
  return redirectLines(pages, base)
    .slice(0, MOST)
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * How many aliases have no line, because Cloudflare would not read it: there, the script of the 404 page answers them. Other hosts
 * have patterns for all (`aliases.ts`).
 *
 * @param pages page files relative to the output
 */
export function aliasesLeftOut(pages: readonly string[]): number {
  return Math.max(0, redirectLines(pages, '').length - MOST);
}

function redirectLines(pages: readonly string[], base: string): string[] {
  const found = pages.flatMap((page) => {
    const [, family = '', code = ''] = /^([^/]+)\/([^/]+)\.html$/.exec(page) ?? [];
    return isFamily(family) && hasDigits(family) && isCodeOf(family, code) ? [{ family, code }] : [];
  });
  const lines = [(name: string) => name, (name: string) => name.toLowerCase()].flatMap((write) =>
    found.map(({ family, code }) => `${base}/${write(fullCode(family, code))} ${base}/${family}/${code} 301`),
  );
  // A hexadecimal code has small letters only.
  return [...new Set(lines)];
}
