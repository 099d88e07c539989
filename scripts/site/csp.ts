import { hash } from 'node:crypto';

/** Scripts of these types are data: the browser never runs them, and a policy has nothing to say about them. */
const DATA_TYPES = /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|plain)$/;

/**
 * Comments, elements whose content is no markup, and all other tags, each as a whole: what looks like a tag in a comment,
 * in a script or in the value of an attribute is none. A description may well say `<script>…</script>`.
 */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|title|textarea)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>|<[a-z][^\s>/]*(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** Our own element, as `withPolicy` writes it: once, in the head. */
const META = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;

/** What a page runs or applies that stands in the page itself, as sources of a policy: `'sha256-…'`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * A policy's source for one inline script or style (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
 *
 * @param text what stands between the tags, every space included
 */
export function hashSource(text: string): string {
  const source = SOURCES.get(text) ?? `'sha256-${hash('sha256', text, 'base64')}'`;
  SOURCES.set(text, source);
  return source;
}

/** Those that were made: thousands of pages share a few scripts and styles. */
const SOURCES = new Map<string, string>();

/** What a page's markup means for its policy. */
export interface MarkupFindings {
  readonly hashes: InlineHashes;
  /** Tags no policy without `unsafe-inline` would let work: event handlers, `style` attributes, `javascript:` addresses. */
  readonly forbidden: readonly string[];
}

/**
 * Reads a page once for all its policy depends on.
 *
 * @param html the page
 * @returns hashes of exactly its inline scripts and styles, each once, sorted; and the tags that may not be there
 */
export function inspectMarkup(html: string): MarkupFindings {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const forbidden: string[] = [];
  for (const [markup, element, attributes = '', text = ''] of html.matchAll(MARKUP)) {
    if (markup.startsWith('<!--')) continue;
    const tag = element === undefined ? markup : `<${element}${attributes}>`;
    if (isForbidden(tag)) forbidden.push(tag);
    if (element === undefined) continue;
    if (element.toLowerCase() === 'style') styles.add(hashSource(text));
    if (element.toLowerCase() !== 'script' || /\ssrc\s*=/i.test(attributes)) continue;
    const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
    if (!DATA_TYPES.test(type.toLowerCase())) scripts.add(hashSource(text));
  }
  return { hashes: { scripts: [...scripts].sort(), styles: [...styles].sort() }, forbidden };
}

/**
 * The hashes of several pages together.
 *
 * @param all hashes of each page
 */
export function uniteHashes(all: Iterable<InlineHashes>): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const hashes of all) {
    for (const hash of hashes.scripts) scripts.add(hash);
    for (const hash of hashes.styles) styles.add(hash);
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** Most tags have nothing of the kind, and are not taken apart. `j` and `v` may have control characters between them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them
const SUSPICIOUS = /(?:on[a-z]+|style)\s*=|j\s*a\s*v\s*a|[\u0000-\u0008\u000e-\u001f]/i;

function isForbidden(tag: string): boolean {
  if (!SUSPICIOUS.test(tag)) return false;
  return [...tag.replace(/^<[^\s>/]*/, '').matchAll(ATTRIBUTE)].some(([, name = '', double, single, bare]) => {
    const value = double ?? single ?? bare;
    if (value === undefined) return false;
    return /^(?:on[a-z]+|style)$/i.test(name) || (!TEXT_ATTRIBUTE.test(name) && isScriptAddress(value));
  });
}

/** A name and, in one of three ways of quoting, a value. */
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Attributes whose value is text that no browser takes for an address: a description can begin with anything. */
const TEXT_ATTRIBUTE = /^(?:content|title|aria-label|data-[\w-]+)$/i;

/** Browsers pass over spaces and control characters before and within the scheme. */
function isScriptAddress(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be passed over
  return /^javascript:/i.test(value.replace(/[\u0000-\u0020]/g, ''));
}

/** What a policy depends on besides the hashes. */
export interface PolicyOptions {
  /** Are there style sheets in files of their own? */
  readonly styleFiles?: boolean;
}

/**
 * The policy that stands in a page. It is complete, so that a host that cannot send headers is as strict as one that can;
 * `frame-ancestors` alone means nothing in a page (https://www.w3.org/TR/CSP3/#meta-element).
 *
 * @param hashes of this page
 * @param options see `PolicyOptions`
 */
export function pagePolicy(hashes: InlineHashes, options: PolicyOptions = {}): string {
  return policy(hashes, options).join('; ');
}

/**
 * The policy every response carries as a header. `'wasm-unsafe-eval'` is there for the response that matters, the search
 * worker's script: a worker obeys its own response's policy, a page both its own and this one, and its own has no such word.
 *
 * @param hashes of all pages
 * @param options see `PolicyOptions`
 */
export function headerPolicy(hashes: InlineHashes, options: PolicyOptions = {}): string {
  const directives = policy(hashes, options).map((directive) =>
    directive.replace(/^script-src 'self'/, "script-src 'self' 'wasm-unsafe-eval'"),
  );
  return [...directives, "frame-ancestors 'none'"].join('; ');
}

function policy({ scripts, styles }: InlineHashes, { styleFiles = false }: PolicyOptions): string[] {
  const styleSources = [...(styleFiles ? ["'self'"] : []), ...styles];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    `style-src ${styleSources.length === 0 ? "'none'" : styleSources.join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // The one policy is src/client/trusted-types.ts: it lets the search start its worker and nothing else.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ];
}

/**
 * A page as it was before `withPolicy`.
 *
 * @param html a page
 */
export function withoutPolicy(html: string): string {
  return html.replace(META, '');
}

/**
 * Puts a policy into a page, right after its character encoding, in place of the one it has.
 *
 * @param html a page with `<meta charset>` first in its head
 * @param content the policy
 * @throws Error when the page declares no encoding first in its head
 */
export function withPolicy(html: string, content: string): string {
  const bare = withoutPolicy(html);
  const start = /^(?:\s*<!doctype html>)?\s*<html\b[^>]*>\s*<head>\s*<meta charset="?utf-8"?>/i.exec(bare)?.[0];
  if (start === undefined) throw new Error('the head does not begin with <meta charset="utf-8">');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  return start + meta + bare.slice(start.length);
}
