import type { LookupIndex } from '../resolve/lookup-data.ts';
import { unpack } from '../resolve/resolve.ts';
import { type Decoded, decodeError } from './decode.ts';
import { LogError, type ReadLog, readLog } from './read-log.ts';
import { MOST_RECORDS, splitRecords } from './records.ts';
import type { Vocabulary } from './redact/vocabulary.ts';
import { type Redacted, redactRecord } from './redacted.ts';
import type { Tally } from './tally.ts';

/** A record of a text. */
export interface TextRecord {
  readonly text: string;
  readonly decoded: Decoded;
  /** The text, closed, for its card. */
  readonly redacted: Redacted;
}

/** What a pasted text is: an error or a few, or a log. */
export interface ReadText {
  /** Set when the text is a log. */
  readonly log: ReadLog | undefined;
  /** All that the text says; undefined of a log with more records than anyone reads one by one. */
  readonly decoded: Decoded | undefined;
  /** The text unpacked, or of a long one what surrounds its codes: its values fill the sentences of documents. */
  readonly message: string;
  /** One record a card; none of such a log. */
  readonly records: readonly TextRecord[];
}

/**
 * May a text be a log? Of one line that is no JSON, nothing is counted.
 *
 * @param text any text
 */
export function mayBeLog(text: string): boolean {
  const trimmed = text.trim();
  return /^[[{]/.test(trimmed) || trimmed.includes('\n') || trimmed.includes('\r');
}

/**
 * Reads whatever was pasted. Total, and in time proportional to the text.
 *
 * @param text any text
 * @param index the resolver's data
 * @param known digits of the codes that are known (`readLog`)
 * @param vocabulary the words that stay on a card
 */
export async function readText(
  text: string,
  index: LookupIndex,
  known: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Promise<ReadText> {
  const log = mayBeLog(text) ? await logIn(text, known) : undefined;
  if (log !== undefined && coded(log.tally) > MOST_RECORDS)
    return { log, decoded: undefined, message: '', records: [] };
  // The cells of a table say nothing without the names of their columns.
  const rows = log?.tally.form === 'table' ? log.records() : [];
  const parts = rows.length > 0 ? rows : splitRecords(text);
  // What the rest of a text with one record says is not the record's: it is of a success.
  const [only = text] = parts;
  const written = rows.length > 0 ? rows.join('\n\n') : parts.length === 1 ? only : text;
  const decoded = decodeError(written, index);
  const isOne = parts.length <= 1 || parts.length > MOST_RECORDS;
  const record = (part: string, found: Decoded): TextRecord => ({
    text: part,
    decoded: found,
    redacted: redactRecord(part, found, vocabulary),
  });
  return {
    log,
    decoded,
    message: messageOf(text, decoded),
    records: isOne
      ? [record(parts.length === 1 ? only : text, decoded)]
      : parts.map((part) => record(part, decodeError(part, index))),
  };
}

/** Of a longer text, in characters, only what surrounds its codes is a message. */
const LONGEST_MESSAGE = 20_000;
const BEFORE_CODE = 1000;
const BEHIND_CODE = 4000;

function messageOf(text: string, { codes }: Decoded): string {
  const message = unpack(text);
  if (message.length <= LONGEST_MESSAGE) return message;
  return codes
    .map(({ code }) => message.indexOf(code))
    .filter((at) => at >= 0)
    .map((at) => message.slice(Math.max(0, at - BEFORE_CODE), at + BEHIND_CODE))
    .join('\n')
    .slice(0, LONGEST_MESSAGE);
}

/**
 * Reads one record of a log.
 *
 * @param text the record
 * @param index the resolver's data
 * @param vocabulary the words that stay on a card
 */
export function readRecord(
  text: string,
  index: LookupIndex,
  vocabulary: Vocabulary,
): TextRecord & { readonly message: string } {
  const decoded = decodeError(text, index);
  return { text, decoded, message: messageOf(text, decoded), redacted: redactRecord(text, decoded, vocabulary) };
}

async function logIn(text: string, known: ReadonlySet<string>): Promise<ReadLog | undefined> {
  try {
    const log = await readLog(piecesOf(text), undefined, known);
    return isLog(log.tally) ? log : undefined;
  } catch (error) {
    // An error message is no log.
    if (error instanceof LogError) return undefined;
    throw error;
  }
}

/** Several records under names of columns or in a list; of lines of text, more than are read one by one. */
function isLog(tally: Tally): boolean {
  const count = coded(tally);
  if (tally.form === 'lines') return count > MOST_RECORDS;
  return count > 0 && (tally.form === 'table' || count + tally.successes > 1);
}

/** How many records name a code. */
function coded({ rows }: Tally): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** A text larger than a log may be is read piece by piece, so that it is given up soon. */
async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const size = 1_000_000;
  for (let at = 0; at < text.length; at += size) yield encoder.encode(text.slice(at, at + size));
}
