import { hash } from 'node:crypto';
import { type InlineHashes, inspectMarkup, withoutPolicy, withPolicy } from './csp.ts';

const VERSION = /^(<!doctype html>\s*<html\b[^>]*?\sdata-version)(?:="\w*")?(?=[\s>])/i;
const VERSION_START = /^<!doctype html>\s*<html\b[^>]*?\sdata-version="/i;

/** What finishing needs to know of a page. */
export interface PageFacts {
  /** Of what the page says, which does not depend on version and policy. */
  readonly digest: string;
  readonly hashes: InlineHashes;
}

/**
 * Reads a page as Astro wrote it, or as an earlier finishing left it.
 *
 * @param file its path in the site: `fr/aadsts/50058.html`
 * @param written the page
 * @throws Error with the page when it has markup that a strict policy would break, or no place for the version
 */
export function readPage(file: string, written: string): PageFacts {
  const html = withDoctype(written);
  const { hashes, forbidden } = inspectMarkup(html);
  if (forbidden[0] !== undefined) throw new Error(`${file}: the site's policy forbids ${forbidden[0]}`);
  if (!VERSION.test(html)) throw new Error(`${file}: <html> has no data-version (src/layouts/Base.astro)`);
  return {
    digest: digestOf(withVersion(withoutPolicy(html), '')),
    hashes,
  };
}

/**
 * The page as it is served.
 *
 * @param html a page `readPage` takes
 * @param version of the site; empty without service worker
 * @param policy of the page
 */
export function finishedPage(html: string, version: string, policy: string): string {
  return withPolicy(withVersion(withDoctype(html), version), policy);
}

/**
 * Where the version stands in a page.
 *
 * @param html a page as `finishedPage` makes it
 * @returns bytes before the first digit
 * @throws Error when there is no version
 */
export function versionPlace(html: string): number {
  const start = VERSION_START.exec(html)?.[0];
  if (start === undefined) throw new Error('the page has no version');
  return Buffer.byteLength(start);
}

/** Astro leaves the doctype out where a text at the head of the page, as in its description, has one. */
function withDoctype(html: string): string {
  return html.startsWith('<html') ? `<!doctype html>${html}` : html;
}

/** The short name of a content: 16 hexadecimal digits of its SHA-256. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, 16);
}

function withVersion(html: string, version: string): string {
  return html.replace(VERSION, `$1="${version}"`);
}
