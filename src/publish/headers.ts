import { LOCALES, localeFacts } from '../core/locales.ts';

/** A response header: name and value. */
export type Header = readonly [name: string, value: string];

/** What a page may not use. Nothing here is used; writing to the clipboard is, and stays at its default. */
const FORBIDDEN_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
] as const;

/** Every response carries these. The policy of scripts and styles is added by `securityHeaders`. */
const FIXED: readonly Header[] = [
  // Two years, as the preload list asks for. Subdomains are the operator's to decide (docs/HOSTING.md).
  ['Strict-Transport-Security', 'max-age=63072000'],
  ['X-Content-Type-Options', 'nosniff'],
  // Addresses may hold what a reader searched for.
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', FORBIDDEN_FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // Scripts of other sites may read the files for programs (docs/DATA.md). All else is as public, and no host's rules for
  // endings are alike, so every response says it; GitHub Pages does so anyway.
  ['Access-Control-Allow-Origin', '*'],
];

/**
 * The security headers of every response, whatever the host.
 *
 * @param policy value of `Content-Security-Policy`; undefined leaves it out, for hosts that take it from another file
 */
export function securityHeaders(policy?: string): readonly Header[] {
  return policy === undefined ? FIXED : [['Content-Security-Policy', policy], ...FIXED];
}

/** Types of files for programs that not every host knows by their endings. All are text in UTF-8. */
export const CONTENT_TYPES = {
  md: 'text/markdown',
  csv: 'text/csv',
  kql: 'text/plain',
  psm1: 'text/plain',
  webmanifest: 'application/manifest+json',
} as const satisfies Readonly<Record<string, string>>;

const SEGMENTS = LOCALES.map((locale) => localeFacts(locale).segment).filter((segment) => segment !== '');
/** Optional language segment, as a regular expression that JavaScript, PCRE and RE2 read alike. */
export const LANGUAGE = `(?:/(?:${SEGMENTS.join('|')}))?`;

/** For how long a kind of file may be kept. */
export interface CacheRule {
  readonly value: string;
  /** Paths below the base, as an anchored regular expression in the part all dialects share. */
  readonly pattern: string;
}

/** Pages and everything else: five minutes, and longer when the site cannot be reached, which is when it is needed. */
export const SHORT = 'public, max-age=300, stale-if-error=604800';
/** Names that change with the content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** What names the others: asked for every time, answered with 304 while unchanged. */
export const ALWAYS_ASK = 'no-cache';

/** Folders of a search bundle in which every name holds a hash of the content. */
export const HASHED_BUNDLE_FOLDERS = ['fragment', 'index', 'filter'] as const;

/** First match counts; a path that matches none is `SHORT`. */
export const CACHE_RULES: readonly CacheRule[] = [
  { value: IMMUTABLE, pattern: '^/_assets/' },
  { value: IMMUTABLE, pattern: `^${LANGUAGE}/pagefind/(?:${HASHED_BUNDLE_FOLDERS.join('|')})/` },
  { value: IMMUTABLE, pattern: `^${LANGUAGE}/pagefind/pagefind\\.[\\w-]+\\.pf_meta$` },
  { value: ALWAYS_ASK, pattern: `^${LANGUAGE}/pagefind/pagefind-entry\\.json$` },
  // The service worker decides what is new; a stale one would keep a stale site.
  { value: ALWAYS_ASK, pattern: '^/sw\\.js$' },
];

/**
 * How long the answer for a path may be kept.
 *
 * @param path below the base, beginning with `/`
 * @example cacheControl('/_assets/page.Cx3k.js') // 'public, max-age=31536000, immutable'
 */
export function cacheControl(path: string): string {
  return CACHE_RULES.find(({ pattern }) => new RegExp(pattern).test(path))?.value ?? SHORT;
}
