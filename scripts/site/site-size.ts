import { statSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from '../../src/core/families.ts';
import { aliasesLeftOut } from '../hosts/redirect-file.ts';
import { siteFiles } from './site-files.ts';

/** What a host takes of a site. */
interface HostLimit {
  readonly host: string;
  readonly files: number;
  readonly bytes: number;
}

/**
 * The hosts of docs/HOSTING.md that take no more than so much, the strictest first
 * (https://learn.microsoft.com/azure/static-web-apps/quotas, https://developers.cloudflare.com/pages/platform/limits/,
 * https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits). A site in four languages fits all.
 */
export const HOST_LIMITS: readonly HostLimit[] = [
  { host: 'Azure Static Web Apps, free', files: 15_000, bytes: 250_000_000 },
  { host: 'Cloudflare Pages, free', files: 20_000, bytes: Number.POSITIVE_INFINITY },
  { host: 'GitHub Pages', files: Number.POSITIVE_INFINITY, bytes: 1_000_000_000 },
];

/** Pictures that many pages share (one a family, kind and language) are no more than these; with `--previews` there are thousands. */
export const MOST_SHARED_PICTURES = 80;

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
 * Which hosts do not take a site? Compressed copies do not count: they are for servers of one's own.
 *
 * @param rows from `siteSize`
 * @returns their names, the strictest first
 */
export function refusingHosts(rows: readonly SizeRow[]): string[] {
  const plain = rows.filter(({ kind }) => kind !== 'compressed copies');
  const sum = (key: 'files' | 'bytes'): number => plain.reduce((total, row) => total + row[key], 0);
  const [files, bytes] = [sum('files'), sum('bytes')];
  return HOST_LIMITS.filter((limit) => files > limit.files || bytes > limit.bytes).map(({ host }) => host);
}

/**
 * Says what a built site consists of, and which hosts are too small for it.
 *
 * @param folder the site
 * @param mayBeLarger is a site wanted that not every host of the table takes, as one in more languages is?
 * @returns lines for the build's report
 * @throws Error when a host would not take it and that is not wanted
 */
export function sizeReport(folder: string, mayBeLarger = false): string {
  const paths = siteFiles(folder);
  const rows = siteSize(paths.map((path) => [path, statSync(join(folder, path)).size]));
  const kinds = rows.map(({ kind, files, bytes }) => `${kind} ${files} (${(bytes / 1e6).toFixed(1)} MB)`).join(', ');
  const left = aliasesLeftOut(paths);
  const said404 = `\n_redirects: full, so that on Cloudflare Pages the 404 page leads ${left} other spellings on; every other host has patterns`;
  const size = `size: ${kinds}${left > 0 ? said404 : ''}`;
  const refusing = refusingHosts(rows);
  if (refusing.length === 0) return size;
  const said = `${size}\ntoo large for: ${refusing.join('; ')}`;
  if (mayBeLarger) return said;
  // Pictures of single codes are the first to go: they are there because someone asked for them.
  if (rows.some(({ kind, files }) => kind === 'pictures' && files > MOST_SHARED_PICTURES)) {
    throw new Error(`${said}\nBuild without "--previews"; or with "-- --previews --larger" for a host that takes it.`);
  }
  throw new Error(
    `${said}\nLeave out the JSON of codes that are only known to exist first (src/pages/[family]/[code].json.ts), ` +
      'then a language; or build with "-- --larger" for a host that takes it.',
  );
}
