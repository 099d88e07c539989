import { fullCode, PREFIXED_DIGITS, splitFullCode } from '../core/families.ts';
import type { LocaleLabels } from '../core/locales/locale.ts';
import { anyLabel } from '../core/locales.ts';
import { CODE_WORDS, ERROR_WORDS } from '../resolve/labels.ts';
import { APPLICATION_COLUMNS, COUNT_COLUMNS, STATE_COLUMNS, TIME_COLUMNS, USER_COLUMNS } from './log-labels.ts';
import type { LogRecord } from './log-records.ts';

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

/*
 * Names of columns and fields, lower case without signs: Graph and PowerShell, Log Analytics and Azure Monitor; those of the
 * admin center's download are the languages' own.
 */
const ERROR = `[錯错][誤误]|erreur|feil|${ERROR_WORDS}`;
const CODE = `${anyLabel('code')}|${CODE_WORDS}`;
/** Where the word for an error and that for a code stand side by side, the rest says what failed: `kodbłędulogowania`. */
const CODE_IN_OTHER_LANGUAGE = `\\p{L}{0,24}(?:(?:${ERROR})(?:${CODE})|(?:${CODE})(?:d[ei]l?)?(?:${ERROR}))\\p{L}{0,24}`;
const CODE_NAMES = named('codeColumn', [
  '(?:status|properties|propertiesstatus)?errorcode',
  'resulttype',
  'errornumber',
  CODE_IN_OTHER_LANGUAGE,
]);
const TIME_NAMES = named('timeColumn', [
  ...[
    'createddatetime',
    'createddatetimeutc',
    'timegenerated',
    'timegeneratedutc',
    'time',
    'timestamp',
    'timestamputc',
  ],
  ...['activitydatetime', 'propertiescreateddatetime'],
  ...TIME_COLUMNS,
]);
const STATUS_NAMES = named('statusColumn', ['resultdescription', ...STATE_COLUMNS]);
const COUNT_NAMES = new RegExp(`^(?:${COUNT_COLUMNS.join('|')})$`);
const USER_NAMES = new RegExp(`^(?:${USER_COLUMNS.join('|')})$`);
const APPLICATION_NAMES = new RegExp(`^(?:${APPLICATION_COLUMNS.join('|')})$`);
const SUCCESS = named('success');
const WITH_FAMILY = new RegExp(`\\b(?:${PREFIXED_DIGITS})\\b`, 'i');

function named(kind: keyof LocaleLabels, more: readonly string[] = []): RegExp {
  return new RegExp(`^(?:${anyLabel(kind, more)})$`, 'iu');
}

/**
 * A name of a column or field without what differs between exports: lower case, without signs and spaces.
 *
 * @example plainName('Date (UTC)') // 'dateutc'
 */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Is it the name of a column a log is counted by?
 *
 * @param name as `plainName` returns it
 */
export function isSignInColumn(name: string): boolean {
  return CODE_NAMES.test(name) || TIME_NAMES.test(name) || STATUS_NAMES.test(name);
}

/** Which columns of a CSV file hold what; -1 for what is not there. */
export interface SignInColumns {
  readonly code: number;
  readonly time: number;
  readonly status: number;
  readonly count: number;
  readonly user: number;
  readonly application: number;
}

/** `azure.signinlogs.result_type` is named by its last part, `status_errorCode_d` by what stands before its type. */
function namesOf(name: string): string[] {
  return [name, name.slice(name.lastIndexOf('.') + 1), name.replace(/_[bdgst]$/, '')].map(plainName);
}

/**
 * Finds the columns.
 *
 * @param names the file's first record
 * @returns indexes, -1 for what is not there
 */
export function signInColumns(names: readonly string[]): SignInColumns {
  const plain = names.map(namesOf);
  const find = (pattern: RegExp): number => plain.findIndex((all) => all.some((name) => pattern.test(name)));
  return {
    code: find(CODE_NAMES),
    time: find(TIME_NAMES),
    status: find(STATUS_NAMES),
    count: find(COUNT_NAMES),
    user: find(USER_NAMES),
    application: find(APPLICATION_NAMES),
  };
}

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
    code: written ?? innerSignIn?.code ?? (columns.code < 0 ? codeInLine(cells.join(' '), known) : undefined),
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
function leavesOf(value: unknown, depth = 0): [string, unknown][] {
  return Object.entries(objectIn(value) ?? {}).flatMap(([name, inner]) =>
    depth < DEEPEST && objectIn(inner) !== undefined
      ? leavesOf(inner, depth + 1)
      : [[name, inner] as [string, unknown]],
  );
}

/** Reads a record of a JSON file. */
export function signInOfRecord(record: LogRecord): SignIn {
  const inner = WRAPPERS.map((name) => objectIn(record[name])).find((one) => one !== undefined);
  const status = objectIn(record.status) ?? objectIn(record.Status) ?? objectIn(inner?.status);
  const values = [status, record, inner].flatMap((part) => Object.entries(part ?? {}));
  if (record._source !== undefined) values.push(...leavesOf(record._source));
  const valueFor = (pattern: RegExp): unknown =>
    values.find(
      ([name, value]) =>
        value !== null && typeof value !== 'object' && namesOf(name).some((plain) => pattern.test(plain)),
    )?.[1];
  // An answer of the token endpoint has a list.
  const coded = valueFor(CODE_NAMES) ?? (Array.isArray(record.error_codes) ? record.error_codes[0] : undefined);
  const text = (pattern: RegExp): string | undefined => String(valueFor(pattern) ?? '') || undefined;
  return {
    code:
      coded === undefined
        ? codeWithin(JSON.stringify(record))
        : (readCode(coded) ?? codeByState(valueFor(STATUS_NAMES))),
    time: readTime(String(valueFor(TIME_NAMES) ?? '')),
    count: coded === undefined ? undefined : readCount(valueFor(COUNT_NAMES)),
    user: text(USER_NAMES),
    application: text(APPLICATION_NAMES),
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
const FIELD =
  /(?<![\p{L}\d])(?:status[._]?)?(?:error[ _]?codes?|error_?number|result_?(?:type|code))(?:_[ds])?["']?\s{0,24}[:=>]\s{0,3}\[?\s?["']?(\d{1,9})(?![\p{L}\d])/iu;

function codeInLine(line: string, known: ReadonlySet<string>): string | undefined {
  const digits = FIELD.exec(line)?.[1] ?? '';
  return codeWithin(line) ?? (digits === '0' || known.has(digits) ? digits : undefined);
}

/** The admin center leaves the code of a success empty. */
function codeByState(state: unknown): string | undefined {
  return SUCCESS.test(String(state ?? '').trim()) ? '0' : undefined;
}

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?$/i;
/** `Mar 5, 2024 10:12:33 AM`, as Defender writes it. */
const WORDED = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (\d{1,2}:\d\d:\d\d(?:\.\d{1,9})? [AP]M)$/;
const PARTS = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}),? (\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(?: ?([AP]M))?$/i;

/**
 * Reads a time. Logs are in UTC where they do not say otherwise. Of `5/6/2024` day and month cannot be told apart without
 * AM or PM, which only the American form has: then it is not read.
 *
 * @param text a cell
 * @returns milliseconds since 1970
 */
export function readTime(text: string): number | undefined {
  const trimmed = text.trim().replace(/[\u202F\u00A0]/g, ' ');
  const iso = ISO.exec(trimmed);
  if (iso !== null) return valid(Date.parse(`${iso[1]}T${iso[2]}${(iso[3] ?? 'Z').toUpperCase()}`));
  const worded = WORDED.exec(trimmed);
  if (worded !== null) return valid(Date.parse(`${worded[1]} ${worded[2]}, ${worded[3]} ${worded[4]} UTC`));
  const match = PARTS.exec(trimmed);
  if (match === null) return undefined;
  const [, first = '', sign, second = '', year, hours, minutes, seconds = '0', fraction = '0', half] = match;
  const isMonthFirst = sign === '/' && (half !== undefined || Number(second) > 12);
  if (sign === '/' && !isMonthFirst && Number(first) <= 12) return undefined;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) > 12 || Number(day) > last) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  const milliseconds = Number(fraction.padEnd(3, '0'));
  return valid(
    Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minutes), Number(seconds), milliseconds),
  );
}

function valid(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : time;
}
