import { statSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from '../../src/core/families.ts';
import { siteFiles } from './site-files.ts';

/**
 * What a plain build may have: Cloudflare Pages takes 20,000 files, Azure Static Web Apps 250 MB
 * (https://developers.cloudflare.com/pages/platform/limits/, https://learn.microsoft.com/azure/static-web-apps/quotas). The
 * rest is for sites that grow.
 */
export const SITE_LIMITS = { files: 15_000, bytes: 250_000_000 } as const;

/** How many files there are of a kind, and their bytes. */
export interface SizeRow {
  readonly kind: string;
  readonly files: number;
  readonly bytes: number;
}

/** Kinds of files, first match counts. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['compressed copies', /\.(?:gz|br)$/],
  ['pages', /\.html$/],
  ['pictures', /^previews\//],
  ['search', /(?:^|\/)pagefind\//],
  ['api', /^api\/|^llms/],
  ['codes as JSON', new RegExp(`^(?:${FAMILIES.join('|')})/\\w+\\.json$`)],
  ['codes as Markdown', /\.md$/],
  ['other', /(?:)/],
];

/**
 * Counts a site by kinds of files.
 *
 * @param files paths and bytes
 */
export function siteSize(files: readonly (readonly [path: string, bytes: number])[]): SizeRow[] {
  const kindOf = (path: string): string => KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
  const groups = Map.groupBy(files, ([path]) => kindOf(path));
  return KINDS.flatMap(([kind]) => {
    const group = groups.get(kind);
    return group === undefined
      ? []
      : [{ kind, files: group.length, bytes: group.reduce((sum, [, bytes]) => sum + bytes, 0) }];
  });
}

/**
 * Is a site larger than hosts take? Compressed copies do not count: they are for servers of one's own.
 *
 * @param rows from `siteSize`
 * @returns what to say of it; undefined when it is not
 */
export function overSize(rows: readonly SizeRow[]): string | undefined {
  const plain = rows.filter(({ kind }) => kind !== 'compressed copies');
  const sum = (key: 'files' | 'bytes'): number => plain.reduce((total, row) => total + row[key], 0);
  const [files, bytes] = [sum('files'), sum('bytes')];
  if (files <= SITE_LIMITS.files && bytes <= SITE_LIMITS.bytes) return undefined;
  return (
    `the site has ${files} files and ${bytes} bytes, at most ${SITE_LIMITS.files} and ${SITE_LIMITS.bytes}. ` +
    'Leave out the JSON of codes that are only known to exist first (src/pages/[family]/[code].json.ts), then a language.'
  );
}

/**
 * Says what a built site consists of.
 *
 * @param folder the site
 * @returns lines for the build's report
 * @throws Error when it is larger than hosts take
 */
export function sizeReport(folder: string): string {
  const rows = siteSize(siteFiles(folder).map((path) => [path, statSync(join(folder, path)).size]));
  const excess = overSize(rows);
  if (excess !== undefined) throw new Error(excess);
  return `size: ${rows.map(({ kind, files, bytes }) => `${kind} ${files} (${(bytes / 1e6).toFixed(1)} MB)`).join(', ')}`;
}
