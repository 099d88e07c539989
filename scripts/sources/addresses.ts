import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { groupByPrefix } from '../../src/catalog/prefixes.ts';
import { FAMILIES, hasDigits } from '../../src/core/families.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { codePath, guidePath, localizedPath, type PagePath } from '../../src/core/routes.ts';
import { orOneLine } from '../support/or-one-line.ts';

const FILE = 'content/addresses.txt';
const HEAD = [
  '# Every address that was ever published, in English; each is there below the home of every other language, too.',
  '# Only grows. Written by "npm run addresses"; a test walks it.',
];
/** Pages that are not made from content. */
const FIXED: readonly PagePath[] = ['/guides', '/decode', '/search', '/error', '/changes', '/about'];

/**
 * The addresses that the content makes today.
 *
 * @param root the project's folder
 * @returns homes of all languages, and paths of all pages
 */
export function presentAddresses(root: string): Set<string> {
  const addresses = new Set<string>([...LOCALES.map((locale) => localizedPath(locale, '/')), ...FIXED]);
  for (const family of FAMILIES) {
    addresses.add(codePath(family));
    const codes = codesOf(root, family);
    for (const code of codes) addresses.add(codePath(family, code));
    if (hasDigits(family)) for (const prefix of groupByPrefix(codes).keys()) addresses.add(codePath(family, prefix));
  }
  for (const slug of foldersIn(join(root, 'content/guides'))) addresses.add(guidePath(slug));
  return addresses;
}

/** Codes with a text, and those that facts know. */
function codesOf(root: string, family: string): string[] {
  const facts = [`content/facts/codes/${family}.json`, ...(family === 'oauth' ? ['content/facts/oauth.json'] : [])];
  const known = facts
    .map((file) => join(root, file))
    .filter(existsSync)
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object))
    .filter((key) => !key.startsWith('$'));
  return [...new Set([...foldersIn(join(root, 'content/codes', family)), ...known])];
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/**
 * The addresses that were ever published.
 *
 * @param root the project's folder
 */
export function publishedAddresses(root: string): string[] {
  const file = join(root, FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Runs `npm run addresses`: adds what is new to the list. Nothing is ever taken out of it.
 *
 * @param args command line without node and script; `--check` writes nothing and fails when something is missing
 * @param print where output goes
 * @returns the exit code
 */
export function addresses(
  args: readonly string[],
  print: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): number {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean' }, root: { type: 'string' } } });
  const root = values.root ?? process.cwd();
  const published = publishedAddresses(root);
  const present = presentAddresses(root);
  const vanished = published.filter((address) => !present.has(address));
  if (vanished.length > 0) {
    print.err(
      `${FILE}\n  found:    ${vanished.length} addresses without a page: ${vanished.slice(0, 5).join(', ')}\n` +
        '  expected: a page for every address ever published\n  to do:    put back the source, fact or guide that had them',
    );
    return 1;
  }
  const known = new Set(published);
  const added = [...present].filter((address) => !known.has(address));
  if (values.check && added.length > 0) {
    print.err(
      `${FILE}: ${added.length} new addresses are not in it, such as ${added.slice(0, 5).join(', ')}. Run "npm run addresses".`,
    );
    return 1;
  }
  const all = [...published, ...added].sort(byPath);
  if (!values.check) writeFileSync(join(root, FILE), `${[...HEAD, ...all].join('\n')}\n`);
  print.out(`${all.length} addresses, ${added.length} of them new`);
  return 0;
}

function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (import.meta.main) {
  await orOneLine('addresses', () => {
    process.exitCode = addresses(process.argv.slice(2), { out: console.log, err: console.error });
  });
}
