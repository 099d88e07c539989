import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale, localeFacts } from '../src/lib/locales.ts';
import { indexedCopy } from '../src/lib/search-text.ts';

/** Pages without this attribute are not indexed; it stands on code pages and guides. */
const INDEXED = 'data-pagefind-body';
/** 71 files instead of 1,830 for the same index; a search loads one of them a result page. */
const MAX_FRAGMENTS = 8;
/**
 * Two languages are indexed side by side, unless there are more pages than these. An index is in memory until it is written:
 * at 300,000 pages one takes 900 MiB, and two would be more than all other steps need.
 */
const MANY_PAGES = 20_000;

/**
 * Builds one Pagefind bundle a language, at `<locale>/pagefind/` in the built site.
 *
 * @param folder the built site
 * @returns pages indexed, by language
 * @throws Error when Pagefind refuses a page or the built site is not there
 */
export async function buildSearchIndexes(folder: string): Promise<Map<Locale, number>> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: run "npm run build"`);
  const counts = new Map<Locale, number>();
  const queue = LOCALES.values();
  const work = async (): Promise<void> => {
    for (const locale of queue) counts.set(locale, await buildIndex(folder, locale));
  };
  const isLarge = htmlFiles(folder).length > MANY_PAGES;
  await Promise.all(isLarge ? [work()] : [work(), work()]);
  await pagefind.close();
  return counts;
}

async function buildIndex(folder: string, locale: Locale): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: locale.toLowerCase(),
    maxFragments: MAX_FRAGMENTS,
  });
  if (index === undefined) throw new Error(`Pagefind made no index for ${locale}: ${errors.join('; ')}`);
  let count = 0;
  for (const { url, file } of pagesOf(folder, locale)) {
    const html = readFileSync(join(folder, file), 'utf8');
    if (!html.includes(INDEXED)) continue;
    const added = await index.addHTMLFile({ url, content: indexedCopy(html) });
    if (added.errors.length > 0) throw new Error(`${file}: ${added.errors.join('; ')}`);
    count += 1;
  }
  // Written here rather than by Pagefind, so that what a former build left does not stay.
  const target = join(folder, localeFacts(locale).segment, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    if (!isNeeded(path)) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  }
  await index.deleteIndex();
  return count;
}

/** Pagefind's own user interfaces are not used. */
function isNeeded(path: string): boolean {
  return !/pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path);
}

/**
 * A language's pages, ordered so that the index is the same in every build. URLs are relative to the folder that holds
 * the bundle's folder: Pagefind puts that folder's address in front.
 */
function pagesOf(folder: string, locale: Locale): { url: string; file: string }[] {
  const { segment } = localeFacts(locale);
  const others = LOCALES.map((other) => localeFacts(other).segment).filter(
    (other) => other !== '' && other !== segment,
  );
  return htmlFiles(folder)
    .filter((file) =>
      segment === '' ? !others.some((other) => file.startsWith(`${other}/`)) : file.startsWith(`${segment}/`),
    )
    .sort()
    .map((file) => ({ file, url: `/${file.slice(segment === '' ? 0 : segment.length + 1).replace(/\.html$/, '')}` }));
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
  const counts = await buildSearchIndexes(values.folder);
  console.log(`search: ${LOCALES.map((locale) => `${locale} ${counts.get(locale)} pages`).join(', ')}`);
}
