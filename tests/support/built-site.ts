import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, localeFacts } from '../../src/core/locales.ts';
import { parseAddress } from '../../src/core/routes.ts';

/** The built site, or the one `DIST` names. Tests that read it run after `npm run build`. */
export const DIST = process.env.DIST ?? join(import.meta.dirname, '../../dist');

/** A built page. */
export interface BuiltPage {
  /** Absolute path as a reader types it: `/fr/aadsts/50058`, `/` for the home page. */
  readonly address: string;
  readonly locale: Locale;
  /** The address without its language: `/aadsts/50058`. */
  readonly path: string;
  readonly html: string;
}

/**
 * Reads every built page.
 *
 * @param folder the built site
 */
export function readPages(folder = DIST): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const address = file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`;
      const { locale } = parseAddress(address) ?? { locale: 'en' as const };
      const { segment } = localeFacts(locale);
      const path = segment === '' ? address : address.slice(segment.length + 1) || '/';
      return { address, locale, path, html: readFileSync(join(folder, file), 'utf8') };
    });
}

/** The part of a page inside an element, from its opening tag to the last matching closing tag. */
export function inside(html: string, tag: string): string {
  return html.slice(html.indexOf(`<${tag}`), html.lastIndexOf(`</${tag}>`));
}

/** What a reader sees of some HTML, white space collapsed. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(?:span|code|b|strong|em|a)\b/.test(tag) ? '' : ' '))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Values of an attribute, in order. */
export function attributes(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '');
}
