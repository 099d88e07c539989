import { parse } from 'yaml';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import type { LineRange } from '../records.ts';

/** A key and its value on one line, as translation leaves them: `title: Errors: codes`, `title: "Errors" of apps`. */
const VALUE = /^([\w.-]+):[ \t]+(\S.*?)[ \t\r]*$/gm;

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
  const found = read(yaml);
  // Only where it is no YAML: a value that is none by itself is what stands there, as people mean it.
  const mended = typeof found === 'object' ? found : read(yaml.replace(VALUE, quoted));
  if (typeof mended === 'object' && mended !== null && !Array.isArray(mended)) return mended as Record<string, unknown>;
  throw new SourceError({
    file,
    line: 1,
    found: excerpt(String(found)),
    expected: 'front matter that is a YAML mapping',
    advice: 'take the file from its repository again, whole',
  });
}

/** What YAML says, or the complaint about it. */
function read(yaml: string): unknown {
  try {
    // What YAML only warns of does not matter here.
    return parse(yaml, { logLevel: 'error' });
  } catch (error) {
    return (error as Error).message;
  }
}

function quoted(line: string, key: string, value: string): string {
  // A quote that does not end may end on a line below, or be a file that was cut.
  const isOpen = /^["']/.test(value) && value.indexOf(value.charAt(0), 1) < 0;
  return isOpen || typeof read(line) === 'object' ? line : `${key}: ${JSON.stringify(value)}`;
}
