import { domainToUnicode } from 'node:url';

// What "none executes, none changes a link" means for HTML made of a text, checked without a browser. The same HTML is
// read by a browser's own parser in tests/browser/injections-pages.spec.ts.

const PLAIN = 'blockquote|br|code|del|em|hr|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul';
const TAG = new RegExp(
  `^(?:</?(?:${PLAIN})>|</a>|</span>|<pre tabindex="0">|<code class="(?:language-[a-z]+)?">` +
    '|<span class="ph" translate="no">|<a href="[^"<>]*"(?: title="[^"]*")?>)$',
);
/** Characters nobody sees; line feeds and tabs stand in samples. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A link of some HTML. */
export interface FoundLink {
  readonly href: string;
  readonly text: string;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Decodes the character references our writers use, once. */
export function decodeReferences(html: string): string {
  return html.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(lt|gt|quot|amp));/gi,
    (_, hex?: string, digits?: string, name?: string) =>
      name === undefined ? String.fromCodePoint(Number(hex ? `0x${hex}` : digits)) : (NAMED[name] ?? ''),
  );
}

/** Every link of some HTML, in order. */
export function linksIn(html: string): FoundLink[] {
  return [...html.matchAll(/<a href="([^"]*)"(?: title="[^"]*")?>(.*?)<\/a>/gs)].map(([, href = '', inner = '']) => ({
    href: decodeReferences(href),
    text: decodeReferences(inner.replace(/<[^>]*>/g, '')),
  }));
}

/** Hosts a text names, as a browser would find them in it. */
function names(text: string, host: string): boolean {
  const plain = decodeReferences(text)
    .normalize('NFKC')
    .replace(/[。．｡]/gu, '.')
    .toLowerCase();
  return [host, domainToUnicode(host)].some((name) => plain.includes(name));
}

/**
 * Looks for what no HTML made of a text may have: an element or attribute that is not allowed, a link with another scheme
 * than http and https, to a relative address, with a name before its host, or to a host the text does not name, and
 * characters nobody sees.
 *
 * @param html what was made
 * @param text what it was made of
 * @returns a line for each; empty when it is safe
 */
export function problemsIn(html: string, text: string): string[] {
  const problems = (html.match(/<(?:[^>"]|"[^"]*")*>?/g) ?? [])
    .filter((tag) => !TAG.test(tag))
    .map((tag) => `the tag ${tag.slice(0, 100)}`);
  const unseen = UNSEEN.exec(decodeReferences(html))?.[0];
  if (unseen !== undefined) problems.push(`the unseen character U+${unseen.codePointAt(0)?.toString(16)}`);
  for (const { href } of linksIn(html)) {
    const url = URL.parse(href);
    if (url === null || !/^https?:\/\/[^/\\]/i.test(href)) problems.push(`the address ${href}`);
    else if (url.username !== '' || url.password !== '') problems.push(`the hidden host of ${href}`);
    else if (!names(text, url.hostname)) problems.push(`the address ${href}, which the text does not have`);
  }
  return problems;
}
