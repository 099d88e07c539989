import { fullCode, PREFIXED_DIGITS, splitFullCode } from '../core/families.ts';
import { anyLabel } from '../core/locales.ts';
import { ERROR_CODE_NAME } from '../resolve/code-name.ts';
import type { LogRecord } from './log-records.ts';
import { readTime } from './log-time.ts';
import { type SignInColumns, signInColumns } from './sign-in-columns.ts';

/** What counts of one sign-in. */
export interface SignIn {
  /** `50126`, `AADSTS50126`, `AADB2C90118`; `0` for a success; undefined when the record has none. */
  readonly code: string | undefined;
  /** How many sign-ins the record stands for, where it is the result of a query that counted; else one. */
  readonly count?: number | undefined;
  /** Who signed in and to what, only to tell them apart: neither leaves the page. */
  readonly user?: string | undefined;
  readonly application?: string | undefined;
  /** Milliseconds since 1970, undefined when the record has no time that can be read for sure. */
  readonly time: number | undefined;
}

const SUCCESS = new RegExp(`^(?:${anyLabel('success')})$`, 'iu');
const WITH_FAMILY = new RegExp(`\\b(?:${PREFIXED_DIGITS})\\b`, 'i');

/**
 * Reads a record of a CSV file. Without a code column a code counts that stands anywhere in the record with its family, or behind
 * the name of a field of sign-ins.
 *
 * @param cells the record
 * @param columns which of them hold what
 * @param known digits of the codes that are known; a field of another program may have the same name
 */
export function signInOfCells(
  cells: readonly string[],
  columns: SignInColumns,
  known: ReadonlySet<string> = new Set(),
): SignIn {
  const cell = (column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim());
  const written = readCode(cell(columns.code)) ?? codeByState(cell(columns.status));
  // A column may hold a whole record: `Status` of Log Analytics, `AuditData` of an audit search.
  const within = written === undefined ? cells.find((one) => /^\s*\{/.test(one)) : undefined;
  const inner = within === undefined ? undefined : objectIn(within.trim());
  const innerSignIn = inner && signInOfRecord(inner);
  return {
    code: written ?? innerSignIn?.code ?? (columns.code < 0 ? codeInLine(cells.join(': '), known) : undefined),
    time: readTime(cell(columns.time)) ?? innerSignIn?.time,
    count: columns.code < 0 ? undefined : readCount(cell(columns.count)),
    user: cell(columns.user) || undefined,
    application: cell(columns.application) || undefined,
  };
}

/** Members that hold a record: of Azure Monitor, Purview, Elasticsearch and Splunk. */
const WRAPPERS = ['properties', 'AuditData', '_source', 'result'];
const DEEPEST = 6;

/** What stands at the ends of a document, by the names of the last members. */
function endsOf(value: unknown, depth = 0): [string, unknown][] {
  return Object.entries(objectIn(value) ?? {}).flatMap(([name, inner]) =>
    depth < DEEPEST && objectIn(inner) !== undefined ? endsOf(inner, depth + 1) : [[name, inner] as [string, unknown]],
  );
}

/** Reads a record of a JSON file. */
export function signInOfRecord(record: LogRecord): SignIn {
  const inner = WRAPPERS.map((name) => objectIn(record[name])).find((one) => one !== undefined);
  const status = objectIn(record.status) ?? objectIn(record.Status) ?? objectIn(inner?.status);
  // An answer of the token endpoint has a list of codes.
  const listed = Array.isArray(record.error_codes) ? { errorCode: record.error_codes[0] } : undefined;
  const fields = [status, record, inner, listed]
    .flatMap((part) => Object.entries(part ?? {}))
    .concat(endsOf(record._source))
    .filter(([, value]) => value !== null && value !== undefined && typeof value !== 'object');
  const columns = signInColumns(fields.map(([name]) => name));
  const value = (column: number): unknown => fields[column]?.[1];
  const text = (column: number): string | undefined => String(value(column) ?? '') || undefined;
  const hasCode = columns.code >= 0;
  return {
    code: hasCode
      ? (readCode(value(columns.code)) ?? codeByState(value(columns.status)))
      : codeWithin(JSON.stringify(record)),
    time: readTime(String(value(columns.time) ?? '')),
    count: hasCode ? readCount(value(columns.count)) : undefined,
    user: text(columns.user),
    application: text(columns.application),
  };
}

function readCount(value: unknown): number | undefined {
  const text = String(value ?? '').trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A column may hold JSON as text. */
function objectIn(value: unknown): Record<string, unknown> | undefined {
  if (typeof value === 'string' && value.startsWith('{')) {
    try {
      return objectIn(JSON.parse(value));
    } catch {
      return undefined;
    }
  }
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function readCode(value: unknown): string | undefined {
  // Excel keeps a number as text so: `="50126"`.
  const text = String(value ?? '')
    .trim()
    .replace(/^=?"(.*)"$/, '$1')
    // The name of a group of records: `50126, Teams`.
    .replace(/^(\d{5,9}), .*/, '$1');
  return /^\d{1,9}$/.test(text) ? text.replace(/^0+(?=\d)/, '') : codeWithin(text);
}

function codeWithin(text: string): string | undefined {
  const ref = splitFullCode(WITH_FAMILY.exec(text)?.[0] ?? '');
  return ref && fullCode(ref.family, ref.code);
}

/** `resultType=50126`, `"error_codes":[50126]`, `ErrorCode : 50126`. */
const FIELD = new RegExp(
  `(?<![\\p{L}\\d])(?:status[._]?)?(?:${ERROR_CODE_NAME}|error_?number|result_?(?:type|code))(?:_[ds])?["']?\\s{0,24}[:=>]\\s{0,3}\\[?\\s?["']?(\\d{1,9})(?![\\p{L}\\d])`,
  'iu',
);

function codeInLine(line: string, known: ReadonlySet<string>): string | undefined {
  const digits = FIELD.exec(line)?.[1] ?? '';
  return codeWithin(line) ?? (digits === '0' || known.has(digits) ? digits : undefined);
}

/** The admin center leaves the code of a success empty. */
function codeByState(state: unknown): string | undefined {
  return SUCCESS.test(String(state ?? '').trim()) ? '0' : undefined;
}
