import type { RootContent } from 'mdast';
import { fullCode } from '../../../src/core/families.ts';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import { bulletList, paragraph } from '../markdown.ts';
import type { CodeRecord, LineRange } from '../records.ts';
import { bulletText, CODE_FIRST, type LineCursor, type SourceLine } from './line-cursor.ts';
import { splitDescription } from './symbol.ts';

const ENTRY = /^AADSTS(\d{5,7})(?=\s|$)\s*(.*)$/u;
/** A line that is nothing but an address scheme, with a remark in brackets at most: `http://`, `chrome-extension:// (…)`. */
const SCHEME = /^[a-z][a-z+.-]*:\/\/(?:\s*\(.*\))?$/u;

/**
 * Reads the table of codes: an entry begins with its code; bullets and further lines belong to the entry above.
 *
 * @param cursor at the first entry
 * @param endMarker the heading that ends the table
 * @param locale language of the text
 * @returns the records in the order of the source, and where the heading stands
 * @throws SourceError where a line stands before the first entry, or an entry has neither symbol nor text
 */
export function readEntries(
  cursor: LineCursor,
  endMarker: string,
  locale: string,
): { records: CodeRecord[]; next: LineRange } {
  const groups: SourceLine[][] = [];
  for (const line of cursor.readUntil(endMarker)) {
    if (ENTRY.test(line.text)) groups.push([line]);
    // Anything else that begins like an entry must not pass for a further line of the entry above.
    else if (groups.length > 0 && !CODE_FIRST.test(line.text)) groups.at(-1)?.push(line);
    else {
      throw new SourceError({
        file: cursor.file,
        line: line.number,
        found: excerpt(line.text),
        expected: 'a line that begins with AADSTS, 5 to 7 digits and a space',
        advice: 'compare the file with the page it was saved from',
      });
    }
  }
  return { records: groups.map((lines) => readEntry(cursor, lines, locale)), next: cursor.take(endMarker) };
}

function readEntry(cursor: LineCursor, lines: readonly SourceLine[], locale: string): CodeRecord {
  const first = lines[0] as SourceLine;
  const [, code = '', rest = ''] = ENTRY.exec(first.text) ?? [];
  const { symbol, text } = splitDescription(fullCode('aadsts', code), rest);
  const further = lines.slice(1);
  if (symbol === undefined && text === '') {
    throw new SourceError({
      file: cursor.file,
      line: first.number,
      found: `${excerpt(first.text)} and nothing after the code`,
      expected: 'a symbol, a description, or both',
      advice: 'compare the line with the page it was saved from',
    });
  }
  const blocks = toBlocks(text === '' ? further : [{ number: first.number, text }, ...further]);
  const words = [text, ...further.map((line) => bulletText(line) ?? line.text)].filter((part) => part !== '');
  return {
    kind: 'code',
    family: 'aadsts',
    code,
    locale,
    ...(symbol === undefined ? {} : { symbol }),
    body: cursor.write(blocks, words, first.number),
    lines: [{ first: first.number, last: (lines.at(-1) ?? first).number }],
  };
}

/** Paragraphs, and lists of consecutive bullets or of address schemes. */
function toBlocks(lines: readonly SourceLine[]): RootContent[] {
  const blocks: RootContent[] = [];
  let items: string[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(bulletList(items));
    items = [];
  };
  for (const line of lines) {
    const item = bulletText(line) ?? (SCHEME.test(line.text) ? line.text : undefined);
    if (item !== undefined) {
      items.push(item);
      continue;
    }
    endList();
    blocks.push(paragraph(line.text));
  }
  endList();
  return blocks;
}
