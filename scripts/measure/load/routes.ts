import { FAMILIES, isFamily } from '../../../src/core/families.ts';
import { LOCALES } from '../../../src/core/locales.ts';
import { localizedPath, type PagePath, parseAddress } from '../../../src/core/routes.ts';
import { isKnownCode, type LookupIndex } from '../../../src/resolve/lookup-data.ts';

/**
 * What readers ask for, in parts of a hundred. Assumed, not observed, as the site keeps no log: most come by a link to a code
 * and leave; some browse, some search, and whoever searches loads the lookup, the scripts and parts of the index.
 */
export const SHARES = {
  code: 60,
  prefix: 8,
  home: 6,
  searchPage: 3,
  guide: 3,
  lookup: 6,
  bundle: 6,
  asset: 6,
  unknown: 2,
} as const;
export type RouteKind = keyof typeof SHARES;

/** An address and what it has to be answered with. */
export interface Route {
  readonly path: string;
  readonly status: 200 | 404;
}

/** Addresses without a page: a code nobody knows, and what programs ask every site for. */
const UNKNOWN: readonly PagePath[] = ['/aadsts/50059999', '/oauth/none', '/favicon.ico', '/wp-login.php'];

/**
 * Sorts the addresses of a built site.
 *
 * @param sitemap text of its `sitemap.xml`
 * @param files paths below its folder, with `/`
 * @param index its lookup, which tells a code's page from a list of codes
 * @throws Error when the site is not at the root of its host
 */
export function routesOf(sitemap: string, files: readonly string[], index: LookupIndex): Record<RouteKind, string[]> {
  const pages = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  if (!pages.includes('/')) throw new Error('the sitemap has no home page at /: is the site built below a base path?');
  const ofPages = (pattern: RegExp): string[] => pages.filter((path) => pattern.test(parseAddress(path)?.path ?? ''));
  const ofFiles = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(file) && !/\.(?:gz|br)$/.test(file)).map((file) => `/${file}`);
  const entries = ofPages(new RegExp(`^/(?:${FAMILIES.join('|')})/`));
  const isCode = (address: string): boolean => {
    const [, family = '', code = ''] = parseAddress(address)?.path.split('/') ?? [];
    return isFamily(family) && isKnownCode(family, code, index);
  };
  return {
    code: entries.filter(isCode),
    prefix: entries.filter((path) => !isCode(path)),
    home: ofPages(/^\/$/),
    searchPage: ofFiles(/(?:^|\/)search\.html$/).map((path) => path.replace(/\.html$/, '')),
    guide: ofPages(/^\/guides/),
    lookup: ofFiles(/^lookup\.json$/),
    bundle: ofFiles(/(?:^|\/)pagefind\/.*\./),
    asset: ofFiles(/^_assets\/.*\./),
    unknown: UNKNOWN.flatMap((path) => LOCALES.map((locale) => localizedPath(locale, path))),
  };
}

/**
 * A sequence in which every kind has its share all along, and the addresses of a kind take turns.
 *
 * @param routes see `routesOf`
 * @param length of the sequence
 * @returns the same for the same site
 * @throws Error when the site has no address of a kind
 */
export function mixOf(routes: Readonly<Record<RouteKind, readonly string[]>>, length: number): Route[] {
  const kinds = Object.keys(SHARES) as RouteKind[];
  const taken = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<RouteKind, number>;
  return Array.from({ length }, (_, at) => {
    const lag = (kind: RouteKind): number => (SHARES[kind] * (at + 1)) / 100 - taken[kind];
    const kind = kinds.reduce((most, one) => (lag(one) > lag(most) ? one : most));
    const path = spread(routes[kind], taken[kind]);
    if (path === undefined) throw new Error(`the built site has no address of the kind "${kind}"`);
    taken[kind] += 1;
    return { path, status: kind === 'unknown' ? 404 : 200 };
  });
}

/** The golden section leaves no part of a list out for long. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function spread(list: readonly string[], turn: number): string | undefined {
  return list[Math.floor(((turn * GOLDEN) % 1) * list.length)];
}
