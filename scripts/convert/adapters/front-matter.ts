import { parse } from 'yaml';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import type { SourceDescription } from '../manifest.ts';
import type { LineRange } from '../records.ts';

/** A Markdown source without its front matter. */
export interface MarkdownSource {
  /** The text with the front matter's lines blanked, so that line numbers stay those of the file. */
  readonly markdown: string;
  /** Where the front matter stands. */
  readonly lines: LineRange;
}

/**
 * Reads a docs page's front matter and checks it against the manifest.
 *
 * @param text the file
 * @param source its manifest entry
 * @throws SourceError when there is no front matter, or its title, `ms.date` or `ms.translationtype` are not what the
 *   manifest says
 */
export function readFrontMatter(text: string, source: SourceDescription): MarkdownSource {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    throw new SourceError({
      file: source.path,
      line: 1,
      found: excerpt(lines[0] ?? ''),
      expected: 'front matter between two lines of ---',
      advice: 'take the file from its repository again, whole',
    });
  }
  const data = parseMapping(lines.slice(1, end).join('\n'), source);
  const claims: readonly (readonly [string, unknown, unknown])[] = [
    ['title', data.title, source.title],
    ['ms.date', toIsoDate(data['ms.date']), source.date],
    ['ms.translationtype', data['ms.translationtype'], source.translation],
  ];
  for (const [key, found, expected] of claims) {
    if (found === expected) continue;
    throw new SourceError({
      file: source.path,
      line: Math.max(1, lines.findIndex((line) => line.startsWith(`${key}:`)) + 1),
      found: `${key} ${shown(found)}`,
      expected: `${excerpt(String(expected))}, as sources.json says`,
      advice: 'make the entry in sources.json say what the document says',
    });
  }
  const blanked = lines.map((line, index) => (index <= end ? '' : line));
  return { markdown: blanked.join('\n'), lines: { first: 1, last: end + 1 } };
}

/** YAML has collections that contain themselves, which cannot be written out. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  return typeof value === 'object' ? 'a list or a mapping' : excerpt(String(value));
}

function parseMapping(yaml: string, source: SourceDescription): Record<string, unknown> {
  let found: unknown;
  try {
    // What YAML only warns of does not matter here: what matters is compared with the manifest.
    found = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    found = (error as Error).message;
  }
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found as Record<string, unknown>;
  throw new SourceError({
    file: source.path,
    line: 1,
    found: excerpt(String(found)),
    expected: 'front matter that is a YAML mapping',
    advice: 'take the file from its repository again, whole',
  });
}

/** Docs write `10/02/2020`, month first. */
function toIsoDate(value: unknown): string | null {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typeof value === 'string' ? value : '');
  return match === null ? null : `${match[3]}-${match[1]}-${match[2]}`;
}
