import { anyLabel } from '../core/locales.ts';
import { ERROR_CODE_NAME } from '../resolve/code-name.ts';
import { APPLICATION_COLUMNS, COUNT_COLUMNS, STATE_COLUMNS, TIME_COLUMNS, USER_COLUMNS } from './log-labels.ts';

/*
 * Names of columns and fields, lower case without signs: Graph and PowerShell, Log Analytics and Azure Monitor; those of the
 * admin center's download are the languages' own.
 */
const CODE_NAMES = anyOf([
  'resulttype',
  'errornumber',
  '(?:status|properties|propertiesstatus|signin)errorcode',
  // In other languages the rest says what failed; in English it names another system or thing: `Server Error Code`, `Error Code
  // Description`.
  `(?!\\p{L}+(?:error|result|failure)code|\\p{L}*(?:error|result|failure)code\\p{L})\\p{L}{0,24}${ERROR_CODE_NAME}\\p{L}{0,24}`,
]);
const TIME_NAMES = anyOf([
  anyLabel('timeColumn'),
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
const STATUS_NAMES = anyOf([anyLabel('statusColumn'), 'resultdescription', ...STATE_COLUMNS]);
const COUNT_NAMES = anyOf(COUNT_COLUMNS);
const USER_NAMES = anyOf(USER_COLUMNS);
const APPLICATION_NAMES = anyOf(APPLICATION_COLUMNS);

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.join('|')})$`, 'iu');
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
