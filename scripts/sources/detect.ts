import { basename } from 'node:path';
import { FAMILIES, hasDigits, prefixOf } from '../../src/core/families.ts';
import { excerpt, SourceError } from '../../src/core/source-error.ts';
import { statusesIn } from '../convert/adapters/docs/http-status.ts';
import { readFrontMatter } from '../convert/adapters/front-matter.ts';
import { LEARN_TEXT_MARKERS } from '../convert/adapters/learn-text-markers.ts';
import type { Manifest } from '../convert/manifest.ts';
import { documentDate } from './detect-date.ts';
import { documentLocale, siteLocale } from './detect-locale.ts';
import { DOCUMENTS, type KnownDocument, pageOf } from './documents.ts';

type Entry = Manifest['sources'][number];

/** What a document is, as it says itself. */
export interface Detected {
  readonly document: KnownDocument;
  readonly adapter: Entry['adapter'];
  readonly families: Entry['families'];
  /** The document's own tag, the site's locale for it, and whether the site has pages in it. */
  readonly tag: string;
  readonly locale: string;
  readonly isKnownLocale: boolean;
  readonly title: string;
  readonly date: string | null;
  readonly between?: Entry['between'];
  readonly translation: Entry['translation'];
  readonly links: string;
  readonly origin: Entry['origin'];
}

/** What titles of pages carry for search engines: the name of the site, and of the part of it. */
const SITE_NAME = /(?:\s+-\s+[^|]*)?\s*\|\s*Microsoft (?:Learn|Docs)\s*$/i;
const SIDE_BY_SIDE = /<span class="sxs-lookup">/;
/** A line in bold; a question is one that names a status of HTTP. */
const BOLD = /^\s*(?:\*\*|__).*/gm;

/**
 * Tells what a document is: its adapter and families by its content, locale, date, kind of translation and origin by its front
 * matter, else by its path and its words.
 *
 * @param text the document
 * @param path where it lies; only looked at for a locale
 * @throws SourceError when it is none of the documents this site is made of
 */
export function detect(text: string, path: string): Detected {
  const { data } = readFrontMatter(text, path);
  const { adapter, document, families } = kindOf(text, path);
  const { tag } = documentLocale(data, path, text.slice(text.indexOf('\n---', 3) + 1));
  const { locale, isKnown } = siteLocale(tag);
  const page = pageOf(document, data, text, tag);
  const translated = `https://learn.microsoft.com/${tag.toLowerCase()}${new URL(page.url).pathname}`;
  const { repository, upstream } = page;
  return {
    document,
    adapter,
    families,
    tag,
    locale,
    isKnownLocale: isKnown,
    title: titleOf(data, text, adapter) ?? basename(path),
    ...documentDate(data),
    translation: translationOf(data['ms.translationtype'], path),
    links: page.url,
    origin: { name: `${repository} (${tag})`, url: translated, ...(upstream && { upstream }) },
  };
}

function kindOf(
  text: string,
  path: string,
): { adapter: Entry['adapter']; document: KnownDocument; families: Entry['families'] } {
  const lines = text.split('\n');
  const starting = (start: string): number =>
    lines.filter((line) => new RegExp(`^${start}\\d`).test(line.replace(/[`\u200b]/g, ''))).length;
  const counts = FAMILIES.filter(hasDigits).map((family) => ({
    family,
    rows: starting(`\\s*\\|?\\s*${prefixOf(family)}`),
    plain: starting(prefixOf(family)),
  }));
  const best = counts.reduce((most, one) => (one.rows > most.rows ? one : most));
  if (best.rows > 0) {
    const document = DOCUMENTS.find(({ families }) => families.includes(best.family)) as KnownDocument;
    const others = counts.filter(({ family, rows }) => family !== best.family && rows > 0);
    if (others.length > 0)
      throw unknown(path, `codes of ${[best, ...others].map(({ family }) => family).join(' and ')}`);
    if (best.plain * 2 > best.rows && !/^\s*\|?\s*:?-{1,}:?\s*\|/m.test(text)) {
      return { adapter: 'learn-text', document, families: [...document.families] };
    }
    return { adapter: 'docs-page', document, families: [...document.families] };
  }
  const graph = DOCUMENTS.find(({ stem }) => stem === 'graph') as KnownDocument;
  if (SIDE_BY_SIDE.test(text)) return { adapter: 'side-by-side', document: graph, families: [] };
  if ((text.match(BOLD) ?? []).filter((line) => statusesIn(line).length > 0).length >= 3)
    return { adapter: 'docs-questions', document: graph, families: [] };
  throw unknown(
    path,
    excerpt(lines.find((line) => line.startsWith('# ')) ?? lines.find((line) => line.trim() !== '') ?? ''),
  );
}

function unknown(file: string, found: string): SourceError {
  return new SourceError({
    file,
    found,
    expected: 'a page with codes of one family, or the Graph page with its questions on statuses of HTTP',
    advice: 'check that it is the right page, whole; a document of a new kind needs an adapter (CONTRIBUTING.md)',
  });
}

function titleOf(data: Readonly<Record<string, unknown>>, text: string, adapter: Entry['adapter']): string | undefined {
  if (typeof data.title === 'string' && data.title.trim() !== '') return data.title.replace(SITE_NAME, '').trim();
  const lines = text.split('\n').map((line) => line.trim());
  if (adapter === 'learn-text') {
    const shares = Object.values(LEARN_TEXT_MARKERS).map((markers) => markers?.share);
    return lines.filter((line) => line !== '' && !shares.includes(line))[0];
  }
  return (
    lines
      .find((line) => line.startsWith('# '))
      ?.replace(/<[^>]*>|^# /g, '')
      .trim() || undefined
  );
}

function translationOf(value: unknown, file: string): Entry['translation'] {
  if (value === undefined || value === null || value === '') return null;
  const kind = String(value).trim().toUpperCase();
  if (kind === 'HT' || kind === 'MT') return kind;
  throw new SourceError({
    file,
    found: `ms.translationtype ${excerpt(String(value))}`,
    expected: 'HT (by people), MT (by machine), or nothing',
    advice: 'say which with --translation HT or --translation MT',
  });
}
