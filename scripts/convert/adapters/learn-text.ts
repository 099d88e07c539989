import { fullCode } from '../../../src/core/families.ts';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import type { Adaptation, AdapterContext, CodeRecord } from '../records.ts';
import { readEntries } from './learn-text-entries.ts';
import { readErrorResponse, readUsingCodes } from './learn-text-guides.ts';
import { LEARN_TEXT_MARKERS } from './learn-text-markers.ts';
import { LineCursor } from './line-cursor.ts';

/**
 * Reads a Microsoft Learn reference page that was saved as text: its notes, the error response with its fields, the
 * OAuth `error` values, and the table of AADSTS codes. The text has lost the table's cells, so the page's own headings
 * tell the parts, and the form of a line tells the cells.
 *
 * @param text the page as text
 * @param context the source's manifest entry
 * @returns AADSTS and OAuth records, and the guides `using-error-codes` and `error-response`
 * @throws SourceError where a heading is missing or a line has a form no rule knows
 */
export function learnText(text: string, context: AdapterContext): Adaptation {
  const { source } = context;
  const markers = LEARN_TEXT_MARKERS[source.locale];
  if (markers === undefined) {
    throw new SourceError({
      file: source.path,
      found: `a Learn page in ${source.locale}`,
      expected: `one in ${Object.keys(LEARN_TEXT_MARKERS).join(', ')}`,
      advice: 'add the page’s headings in this language to learn-text-markers.ts',
    });
  }
  const cursor = new LineCursor(text, source.path);
  const leftOut = [];

  leftOut.push({ lines: cursor.take(markers.share), why: 'share button of the web page' });
  leftOut.push({ lines: cursor.take(source.title), why: 'page title; it stands in the manifest' });
  const { record: usingCodes, notes } = readUsingCodes(cursor, markers, source.locale);
  const { record: errorResponse, headings } = readErrorResponse(cursor, markers, source.locale);
  leftOut.push(...headings);
  leftOut.push({ lines: cursor.take(markers.oauthColumns), why: 'column headings' });
  const oauth = readOAuthValues(cursor, context);
  leftOut.push({ lines: cursor.take(markers.codesHeading), why: 'section heading' });
  leftOut.push({ lines: cursor.take(markers.codesColumns), why: 'column headings' });
  const { records: codes, next } = readEntries(cursor, markers.nextSteps, source.locale);
  leftOut.push({ lines: next, why: 'section heading' });
  leftOut.push({ lines: cursor.takeRepeatedBullet(notes), why: 'closing links, the same words as in the notes' });
  cursor.expectEnd();

  return { records: [usingCodes, errorResponse, ...oauth, ...codes], leftOut };
}

/** One sentence and the examples that go with it describe the error; the rest is what the client does. */
const DESCRIPTION = /^.*?[.!?](?=\s+\p{Lu}|$)(?:\s+Par exemple,.*?[.!?](?=\s+\p{Lu}|$))*/u;

function readOAuthValues(cursor: LineCursor, { source }: AdapterContext): CodeRecord[] {
  const records: CodeRecord[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const match = /^([a-z][a-z_]*) (.+)$/u.exec(line.text);
    if (match?.[1] === undefined || match[2] === undefined) break;
    const description = DESCRIPTION.exec(match[2])?.[0];
    const action = match[2].slice(description?.length ?? 0).trim();
    if (description === undefined || action === '') {
      throw new SourceError({
        file: source.path,
        line: line.number,
        found: excerpt(line.text),
        expected: `a description and a client action after ${fullCode('oauth', match[1])}`,
        advice: 'compare the line with the page it was saved from',
      });
    }
    cursor.skip();
    records.push({
      kind: 'code',
      family: 'oauth',
      code: match[1],
      locale: source.locale,
      body: cursor.literal([description], line.number),
      action: cursor.literal([action], line.number),
      lines: [{ first: line.number, last: line.number }],
    });
  }
  return records;
}
