import type { Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import { paragraph } from '../markdown.ts';
import type { GuideRecord, LeftOut } from '../records.ts';
import type { LearnTextMarkers } from './learn-text-markers.ts';
import { type LineCursor, rangeOf, type SourceLine } from './line-cursor.ts';

/**
 * Reads what the page says about using codes: its introduction, its notes, and how to look up a code.
 *
 * @param cursor after the page title
 * @param markers the page's headings
 * @param locale language of the text
 * @returns the guide `using-error-codes`, its notes as a block quote; and the notes' lines
 */
export function readUsingCodes(
  cursor: LineCursor,
  markers: LearnTextMarkers,
  locale: string,
): { record: GuideRecord; notes: SourceLine[] } {
  const start = cursor.peek()?.number ?? 1;
  const introduction = cursor.readProseUntil(markers.notes);
  const notesHeading = cursor.read(markers.notes);
  const notes = cursor.readProseUntil(markers.lookupHeading);
  const title = cursor.read(markers.lookupHeading);
  const lookup = cursor.readProseUntil(markers.handlingHeading);

  const quoted = [
    paragraph([{ type: 'strong', children: [{ type: 'text', value: notesHeading.text }] }]),
    ...notes.map(toParagraph),
  ];
  const blocks: RootContent[] = [
    ...introduction.map(toParagraph),
    ...lookup.map(toParagraph),
    { type: 'blockquote', children: quoted },
  ];
  const record: GuideRecord = {
    kind: 'guide',
    slug: 'using-error-codes',
    locale,
    title: title.text,
    body: cursor.write(blocks, textsOf([...introduction, ...lookup, notesHeading, ...notes]), start),
    lines: [{ first: start, last: (lookup.at(-1) ?? title).number }],
  };
  return { record, notes };
}

/**
 * Reads the anatomy of an error response: the JSON sample and the table of its fields.
 *
 * @param cursor at the section's heading
 * @param markers the page's headings
 * @param locale language of the text
 * @returns the guide `error-response`, sample as fenced code, fields as a table; and the headings left out
 * @throws SourceError when the sample is not JSON or a line of the table has no field name
 */
export function readErrorResponse(
  cursor: LineCursor,
  markers: LearnTextMarkers,
  locale: string,
): { record: GuideRecord; headings: LeftOut[] } {
  const title = cursor.read(markers.handlingHeading);
  const before = cursor.readProseUntil('{');
  const sample = cursor.readUntil('}');
  const closing = cursor.read('}');
  const json = [...sample, closing].map((line) => line.text).join('\n');
  const fieldNames = namesIn(json, cursor.file, sample[0] ?? closing);
  const columns = cursor.take(markers.fieldsColumns);
  const table: SourceLine[] = [];
  for (let line = cursor.peek(); line !== undefined && isFieldLine(line, fieldNames); line = cursor.peek()) {
    table.push(line);
    cursor.skip();
  }
  const described = table.map((line) => line.text.split(' ', 1)[0] ?? '');
  if (String(described.toSorted()) !== String(fieldNames.toSorted())) {
    throw new SourceError({
      file: cursor.file,
      line: columns.first,
      found: `a description of ${described.join(', ') || 'no field'}`,
      expected: `the ${fieldNames.length} fields of the sample: ${fieldNames.join(', ')}`,
      advice: 'compare the table with the page it was saved from',
    });
  }
  const after = cursor.readProseUntil(markers.oauthColumns);
  const blocks: RootContent[] = [
    ...before.map(toParagraph),
    { type: 'code', lang: 'json', value: json },
    fieldTable(table, markers.fieldsColumns),
    ...after.map(toParagraph),
  ];
  return {
    record: {
      kind: 'guide',
      slug: 'error-response',
      locale,
      title: title.text,
      body: cursor.write(
        blocks,
        [...textsOf(before), json, markers.fieldsColumns, ...textsOf([...table, ...after])],
        title.number,
      ),
      lines: [
        { first: title.number, last: columns.first - 1 },
        { first: columns.first + 1, last: (after.at(-1) ?? table.at(-1) ?? title).number },
      ],
    },
    headings: [{ lines: columns, why: 'column headings; they stand in the table’s head' }],
  };
}

function textsOf(lines: readonly SourceLine[]): string[] {
  return lines.map((line) => line.text);
}

function toParagraph(line: SourceLine): Paragraph {
  return paragraph(line.text);
}

function namesIn(json: string, file: string, at: SourceLine): string[] {
  try {
    return Object.keys(JSON.parse(json) as Record<string, unknown>);
  } catch (error) {
    throw new SourceError({
      file,
      line: rangeOf(at).first,
      found: `a sample that is not JSON (${(error as Error).message}): ${excerpt(json)}`,
      expected: 'one JSON object',
      advice: 'compare the sample with the page it was saved from',
    });
  }
}

function isFieldLine(line: SourceLine, names: readonly string[]): boolean {
  return names.some((name) => line.text.startsWith(`${name} `));
}

function fieldTable(lines: readonly SourceLine[], columns: string): Table {
  const row = (name: PhrasingContent, text: string): TableRow => ({
    type: 'tableRow',
    children: [name, { type: 'text' as const, value: text }].map((child) => ({ type: 'tableCell', children: [child] })),
  });
  const [nameColumn = '', textColumn = ''] = columns.split(' ');
  const rows = lines.map((line) => {
    const space = line.text.indexOf(' ');
    return row({ type: 'inlineCode', value: line.text.slice(0, space) }, line.text.slice(space + 1));
  });
  return { type: 'table', children: [row({ type: 'text', value: nameColumn }, textColumn), ...rows] };
}
