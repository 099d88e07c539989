import { NUMBERED_FAMILIES } from '../../src/resolve/lookup-data.ts';

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
  const found = pages.flatMap((page) => {
    const [, family = '', digits = ''] = /^([a-z0-9]+)\/(\d{5,7})\.html$/.exec(page) ?? [];
    return (NUMBERED_FAMILIES as readonly string[]).includes(family) ? [{ family, digits }] : [];
  });
  const lines = [(family: string) => family.toUpperCase(), (family: string) => family].flatMap((write) =>
    found.map(({ family, digits }) => `${base}/${write(family)}${digits} ${base}/${family}/${digits} 301`),
  );
  return lines
    .slice(0, MOST)
    .map((line) => `${line}\n`)
    .join('');
}
