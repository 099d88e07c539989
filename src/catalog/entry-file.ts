import { Document, parse, visit } from 'yaml';

/** A content file: front matter and body. */
export interface EntryFile {
  readonly data: Readonly<Record<string, unknown>>;
  /** Markdown without surrounding blank lines. */
  readonly body: string;
}

const FENCE = '---';

/**
 * Reads a content file.
 *
 * @param text the file's text
 * @returns front matter as a plain object, and the body; undefined when the text does not start with front matter that
 *   ends and holds a mapping
 * @throws YAMLParseError when the front matter is not YAML
 */
export function parseEntryFile(text: string): EntryFile | undefined {
  const parts = split(text);
  if (parts === undefined) return undefined;
  const data: unknown = parse(parts.head);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return { data: data as Record<string, unknown>, body: parts.body };
}

/**
 * The body of a content file, front matter not read.
 *
 * @param text the file's text
 * @returns as `parseEntryFile` has it; undefined without front matter that ends
 */
export function bodyOfEntryFile(text: string): string | undefined {
  return split(text)?.body;
}

function split(text: string): { head: string; body: string } | undefined {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end < 0) return undefined;
  // Each line with its end: of a value that ends in line breaks, the last one would be lost.
  const head = lines.slice(1, end).map((line) => `${line}\n`);
  return {
    head: head.join(''),
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}

/**
 * Writes a content file: the same input always gives the same bytes.
 *
 * @param data front matter in the order it is to be written; undefined values are left out
 * @param body Markdown
 * @param comment a line to put first in the front matter, without `#`
 * @returns the file's text, ending in a line break
 */
export function formatEntryFile(data: Readonly<Record<string, unknown>>, body: string, comment?: string): string {
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const head = comment === undefined ? '' : `# ${comment}\n`;
  const document = new Document(present);
  visit(document, {
    Scalar: (_, node) => {
      if (/[\ufffe\uffff]/.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
  const yaml = document
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    // YAML has no such characters but as escapes; other readers than ours refuse them.
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return `${FENCE}\n${head}${yaml}${FENCE}\n${body === '' ? '' : `\n${body}\n`}`;
}
