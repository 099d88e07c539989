import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { API } from '../../src/publish/formats/paths.ts';
import {
  CONTENT_TYPES,
  HASHED_BUNDLE_FOLDERS,
  type Header,
  IMMUTABLE,
  securityHeaders,
} from '../../src/publish/headers.ts';

/** Cloudflare's limits (https://developers.cloudflare.com/pages/configuration/headers/#limits), the tightest of all. */
const LIMITS = { rules: 100, line: 2000 };

/** A path pattern, `*` at its end standing for anything, and the headers of what it matches. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly Header[];
}

/**
 * Paths of files that never change, as patterns that every host understands: `*` only at the end.
 *
 * @param base path below which the site lives: empty, or `/errors`
 */
export function immutablePaths(base: string): string[] {
  const bundles = LOCALES.map((locale) => localeFacts(locale).segment).map((segment) => segment && `/${segment}`);
  return [
    `${base}/_assets/*`,
    ...bundles.flatMap((bundle) => HASHED_BUNDLE_FOLDERS.map((folder) => `${base}${bundle}/pagefind/${folder}/*`)),
  ];
}

/**
 * Files of the API whose endings a host may not know, each with its type: Cloudflare sends `.kql` and `.psm1` as bytes to
 * download. Each by its whole path: hosts differ in what `*` within a name means.
 */
function typedFiles(files: readonly string[], base: string): HeaderRule[] {
  return files.toSorted().flatMap((file) => {
    const type = Object.entries(CONTENT_TYPES).find(([ending]) => file.endsWith(`.${ending}`))?.[1];
    if (type === undefined || !`/${file}`.startsWith(`${API}/`)) return [];
    return [{ path: `${base}/${file}`, headers: [['Content-Type', `${type}; charset=utf-8`]] }];
  });
}

/**
 * The file `_headers`, which Cloudflare Pages and Netlify read. Where two rules match, Cloudflare sends both values of a
 * header; so no header stands in two rules that could, and what is short-lived is left to the hosts, which both say
 * `max-age=0, must-revalidate`.
 *
 * @param files all files relative to the output
 * @param base see `immutablePaths`
 * @param policy value of `Content-Security-Policy`
 * @throws Error when the file would break a limit of Cloudflare's
 */
export function headerFile(files: readonly string[], base: string, policy: string): string {
  const rules: HeaderRule[] = [
    { path: '/*', headers: securityHeaders(policy) },
    ...immutablePaths(base).map((path) => ({ path, headers: [['Cache-Control', IMMUTABLE]] as const })),
    ...typedFiles(files, base),
  ];
  const lines = rules.flatMap(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)]);
  const long = lines.find((line) => line.length > LIMITS.line);
  if (long !== undefined) throw new Error(`_headers: a line of ${long.length} characters: ${long.slice(0, 60)}…`);
  if (rules.length > LIMITS.rules) throw new Error(`_headers: ${rules.length} rules, more than ${LIMITS.rules}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Reads a `_headers` file.
 *
 * @param text the file
 * @throws Error at a line that is neither a path nor an indented header
 */
export function parseHeaderFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Header[] }[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    else if (name === undefined || value === undefined) throw new Error(`_headers: cannot read "${line}"`);
    else rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}
