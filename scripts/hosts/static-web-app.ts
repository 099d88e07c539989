import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { ALWAYS_ASK, CONTENT_TYPES, IMMUTABLE, SHORT, securityHeaders } from '../../src/publish/headers.ts';
import { immutablePaths } from './header-file.ts';

/** The service reads no more (https://learn.microsoft.com/azure/static-web-apps/configuration#restrictions). */
const MOST_BYTES = 20_000;

interface Route {
  readonly route: string;
  readonly rewrite?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What of `staticwebapp.config.json` the Atlas uses. */
export interface StaticWebApp {
  readonly trailingSlash: 'never';
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly Route[];
  readonly responseOverrides: Readonly<Record<string, { readonly rewrite: string; readonly statusCode: number }>>;
  readonly mimeTypes: Readonly<Record<string, string>>;
}

/**
 * The file `staticwebapp.config.json` for Azure Static Web Apps. `trailingSlash: never` answers `/aadsts/50058` with
 * `aadsts/50058.html` and sends `…/` and `….html` there. Where a page has a folder of the same name (`aadsts.html`,
 * `aadsts/`) the documentation does not say which one wins, so a rewrite does. A route's headers replace the global ones.
 *
 * @param files all files relative to the output
 * @param base path below which the site lives: empty, or `/errors`
 * @param policy value of `Content-Security-Policy`
 * @throws Error when the file would be larger than the service reads
 */
export function staticWebApp(files: readonly string[], base: string, policy: string): string {
  const folders = new Set(files.flatMap((file) => (file.includes('/') ? [file.slice(0, file.lastIndexOf('/'))] : [])));
  const both = files.filter((file) => file.endsWith('.html') && folders.has(file.replace(/\.html$/, '')));
  const entries = LOCALES.map((locale) => localeFacts(locale).segment).map(
    (segment) => `${base}${segment && `/${segment}`}/pagefind/pagefind-entry.json`,
  );
  const keep = (route: string, value: string): Route => ({ route, headers: { 'Cache-Control': value } });
  const config: StaticWebApp = {
    trailingSlash: 'never',
    globalHeaders: Object.fromEntries([...securityHeaders(policy), ['Cache-Control', SHORT]]),
    routes: [
      ...immutablePaths(base).map((path) => keep(path, IMMUTABLE)),
      ...[...entries, `${base}/sw.js`].map((path) => keep(path, ALWAYS_ASK)),
      ...(base === '' ? [] : [{ route: base, rewrite: `${base}/index.html` }]),
      ...both.map((file) => ({ route: `${base}/${file.replace(/\.html$/, '')}`, rewrite: `${base}/${file}` })),
    ],
    responseOverrides: { 404: { rewrite: `${base}/404.html`, statusCode: 404 } },
    mimeTypes: { '.pagefind': 'application/octet-stream', ...bundleTypes(), ...textTypes() },
  };
  const text = `${JSON.stringify(config, null, 2)}\n`;
  if (text.length > MOST_BYTES)
    throw new Error(`staticwebapp.config.json: ${text.length} bytes, at most ${MOST_BYTES}`);
  return text;
}

function textTypes(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(CONTENT_TYPES).map(([ending, type]) => [`.${ending}`, `${type}; charset=utf-8`]),
  );
}

function bundleTypes(): Record<string, string> {
  const endings = ['.pf_meta', '.pf_index', '.pf_fragment', '.pf_filter'];
  return Object.fromEntries(endings.map((ending) => [ending, 'application/octet-stream']));
}
