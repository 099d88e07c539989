import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type PageClass, pageClassOf } from '../../scripts/site/page-budget.ts';
import { type BuiltPage, DIST } from './built-site.ts';

/** Which kind of page it is. */
export function classOf({ path, html }: BuiltPage): PageClass {
  return pageClassOf(path, html);
}

/** Bytes on the wire at gzip's usual level, which hosts that compress as they go use too. */
export function compressedSize(text: string): number {
  return gzipSync(text, { level: 6 }).length;
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** Scripts of a page, data not counted. */
export function scriptsOf(html: string): { attributes: string; text: string; src: string | undefined }[] {
  return [...html.matchAll(SCRIPT)]
    .map(([, attributes = '', text = '']) => ({ attributes, text, src: /\ssrc="([^"]+)"/.exec(attributes)?.[1] }))
    .filter(({ attributes }) => !/type="(?:application\/ld\+json|speculationrules)"/.test(attributes));
}

/**
 * All script a page loads by itself: what stands in it, and modules with what they import before they run.
 *
 * @param html a page
 * @returns compressed bytes
 */
export function scriptBeforeIntent(html: string): number {
  const loaded = new Set<string>();
  const load = (address: string): void => {
    const file = join(DIST, address);
    if (loaded.has(file) || !existsSync(file)) return;
    loaded.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/\b(?:import|from)\s*["'`]([^"'`]+)["'`]/g);
    for (const [, from = ''] of imports) load(from.startsWith('.') ? join(address, '..', from) : from);
  };
  const scripts = scriptsOf(html);
  for (const { src, text } of scripts) {
    if (src !== undefined) load(src);
    for (const [, from = ''] of text.matchAll(/\b(?:from|import)\s*["'`]([^"'`]+)["'`]/g)) load(from);
  }
  const files = [...loaded].map((file) => compressedSize(readFileSync(file, 'utf8')));
  const inline = scripts.map(({ text }) => text).filter((text) => text.trim() !== '');
  return files.reduce((sum, size) => sum + size, inline.length === 0 ? 0 : compressedSize(inline.join('\n')));
}
