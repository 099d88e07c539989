/** The registry of languages. */
export const REGISTRY = 'src/core/locales.ts';

/** What a language's file exports, each in a list of its own: a browser needs no rules of typography. */
const LISTS = ['facts', 'labels', 'stopWords', 'writing'] as const;

/** The width that the formatter breaks lines at (biome.json). */
const WIDTH = 120;

/**
 * The registry with one more language, as the formatter would write it.
 *
 * @param registry text of `src/core/locales.ts`
 * @param tag the language
 * @returns undefined when the registry has not the form this needs
 */
export function registered(registry: string, tag: string): string | undefined {
  const lines = registry.split('\n');
  const imports = lines.flatMap((line, index) => (pathOf(line) === undefined ? [] : [index]));
  const [first] = imports;
  if (first === undefined) return undefined;
  const path = `./locales/${tag}.ts`;
  const before = imports.filter((index) => (pathOf(lines[index] ?? '') ?? '') < path).at(-1);
  lines.splice(before === undefined ? first : before + 1, 0, importLine(tag));
  return withLists(lines.join('\n'), (names) => [...names, identifierOf(tag)]);
}

/**
 * The registry without a language: what `registered` made, taken back.
 *
 * @param registry text of `src/core/locales.ts`
 * @param tag the language
 * @returns undefined when the language is not there as `registered` writes it
 */
export function unregistered(registry: string, tag: string): string | undefined {
  const rest = registry.replace(`${importLine(tag)}\n`, '');
  if (rest === registry) return undefined;
  const own = identifierOf(tag);
  return withLists(rest, (names) => (names.includes(own) ? names.filter((name) => name !== own) : undefined));
}

function importLine(tag: string): string {
  return `import * as ${identifierOf(tag)} from './locales/${tag}.ts';`;
}

function pathOf(line: string): string | undefined {
  return /^import .* from '(\.\/locales\/[^']*)';$/.exec(line)?.[1];
}

/** Writes the four lists anew, each on one line where it fits. */
function withLists(
  text: string,
  change: (names: readonly string[]) => readonly string[] | undefined,
): string | undefined {
  let result = text;
  for (const list of LISTS) {
    const pattern = new RegExp(`^(const \\w+ = )\\[((?:\\s*\\w+\\.${list},?)+)\\s*\\](.*)$`, 'm');
    const [whole, start = '', items = '', end = ''] = pattern.exec(result) ?? [];
    if (whole === undefined) return undefined;
    const names = [...items.matchAll(/(\w+)\./g)].map(([, name = '']) => name);
    const all = change(names)?.map((name) => `${name}.${list}`);
    if (all === undefined) return undefined;
    const line = `${start}[${all.join(', ')}]${end}`;
    const written = line.length <= WIDTH ? line : `${start}[\n${all.map((item) => `  ${item},\n`).join('')}]${end}`;
    result = result.replace(whole, () => written);
  }
  return result;
}

/** A name for the module; some tags are words of the language (`in`, `is`). */
function identifierOf(tag: string): string {
  const name = tag.replaceAll('-', '');
  return /^(?:do|if|in|is|as|of)$/.test(name) ? `${name}_` : name;
}
