import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planContent } from '../plan.ts';
import { readSources } from '../sources.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Lines of a real source, without the ending. */
export function sourceLines(file: string): string[] {
  return readFileSync(join(ROOT, 'content', 'sources', file), 'utf8').split(/\r?\n/);
}

/** A content file, read without the project's own code: keys of one line as they stand, list items, and the body. */
export interface RealFile {
  /** Path below content, with `/`. */
  readonly path: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly sentences: readonly string[];
  readonly body: string;
}

const lines = new Map<string, ReadonlyMap<string, string>>();

/** Where a file's text stands in its source; content files do not say it, because it moves with every edition. */
function linesOf(root: string, path: string): string {
  const known = lines.get(root);
  if (known !== undefined) return known.get(path) ?? '';
  const { guideSlugs, texts } = readSources(root, 'content/sources');
  lines.set(root, planContent(texts, guideSlugs).lines);
  return linesOf(root, path);
}

/** All files of content/codes or content/guides. */
export function readContent(kind: 'codes' | 'guides', root = ROOT): RealFile[] {
  const folder = join(root, 'content', kind);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => {
      const [, head = '', body = ''] =
        /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
      const keys = [...head.matchAll(/^(\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, unquote(value)]);
      const sentences = [...head.matchAll(/^ {2}- "(.*)"$/gm)].map(([, id = '']) => id);
      const name = `${kind}/${path.replaceAll('\\', '/')}`;
      return {
        path: name,
        keys: { ...Object.fromEntries(keys), lines: linesOf(root, name) },
        sentences,
        body: body.trim(),
      };
    });
}

function unquote(value: string): string {
  return value.startsWith('"') ? (JSON.parse(value) as string) : value;
}

/** Words of a text: letters and digits, nothing else counts. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Line numbers of `147-149` or `12, 30-31`. */
export function lineNumbers(lines: string): number[] {
  return lines.split(', ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Words of `some` that `all` does not have, as often as they are there. */
export function missingWords(some: readonly string[], all: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of all) left.set(word, (left.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
