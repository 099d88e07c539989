import { parse } from 'yaml';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import type { LineRange } from '../records.ts';

/** A Markdown source without its front matter. */
export interface MarkdownSource {
  /** The text with the front matter's lines blanked, so that line numbers stay those of the file. */
  readonly markdown: string;
  /** Where the front matter stands; undefined when there is none. */
  readonly lines?: LineRange;
  /** What it says, keys in any order. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Takes the front matter off a docs page. Pages of repositories and of mirrors have other keys; none is asked for here,
 * because the manifest says what matters and the checksum ties it to the file.
 *
 * @param text the file
 * @param file path for errors
 * @throws SourceError when front matter does not end, or is no YAML mapping
 */
export function readFrontMatter(text: string, file: string): MarkdownSource {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { markdown: text, data: {} };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) {
    throw new SourceError({
      file,
      line: 1,
      found: excerpt(lines[0]),
      expected: 'front matter between two lines of ---',
      advice: 'take the file from its repository again, whole',
    });
  }
  const data = parseMapping(lines.slice(1, end).join('\n'), file);
  const blanked = lines.map((line, index) => (index <= end ? '' : line));
  return { markdown: blanked.join('\n'), lines: { first: 1, last: end + 1 }, data };
}

function parseMapping(yaml: string, file: string): Record<string, unknown> {
  let found: unknown;
  try {
    // What YAML only warns of does not matter here.
    found = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    found = (error as Error).message;
  }
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found as Record<string, unknown>;
  throw new SourceError({
    file,
    line: 1,
    found: excerpt(String(found)),
    expected: 'front matter that is a YAML mapping',
    advice: 'take the file from its repository again, whole',
  });
}
