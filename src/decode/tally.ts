import { BARE_FAMILY, prefixOf } from '../core/families.ts';
import { MOST_RECORDS } from './records.ts';
import type { SignIn } from './sign-in.ts';

/** One code of a log. */
export interface TallyRow {
  /** As in the log: `50126`, or with its family, `AADB2C90118`. */
  readonly code: string;
  readonly count: number;
  /** Milliseconds since 1970, undefined when no record of the code has a time. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** How many different users and applications it hit; undefined where the log names none. */
  readonly users?: number | undefined;
  readonly applications?: number | undefined;
}

/** What a log is: JSON records, a table with a column of codes, or lines in which codes are looked for. */
export type LogForm = 'records' | 'table' | 'lines';

/** What a log adds up to. */
export interface Tally {
  readonly form?: LogForm | undefined;
  /** Most frequent first. */
  readonly rows: readonly TallyRow[];
  readonly total: number;
  /** Sign-ins with code 0. */
  readonly successes: number;
  /** Records without a code that can be read. */
  readonly withoutCode: number;
  /** Lines that are no record. */
  readonly skipped: number;
  /** How many different users and applications met an error code; undefined where the log names none. */
  readonly users?: number | undefined;
  readonly applications?: number | undefined;
  /** Was the number of sign-ins in a column of its own? */
  readonly isCounted?: boolean;
  /** The column that was taken for its cells, not for its name: its name, or its number where it has none. */
  readonly takenColumn?: string | undefined;
}

/** What digits alone are taken for; Microsoft's own prefix is the same code with and without. */
const PREFIX = prefixOf(BARE_FAMILY);
/** More different codes than this are no codes. */
const MOST_CODES = 5000;

interface Row {
  count: number;
  first: number | undefined;
  last: number | undefined;
  readonly users: Set<string>;
  readonly applications: Set<string>;
  /** Writes the latest of its records down. */
  latest: (() => string) | undefined;
}

function newRow(): Row {
  return {
    count: 0,
    first: undefined,
    last: undefined,
    users: new Set(),
    applications: new Set(),
    latest: undefined,
  };
}

/**
 * Counts sign-ins by code, one at a time. What it adds up to tells how many users and applications, never which; the latest
 * record of a code is given only when it is asked for.
 */
export class Counter {
  readonly #rows = new Map<string, Row>();
  #total = 0;
  #successes = 0;
  #withoutCode = 0;
  #skipped = 0;
  #isCounted = false;
  #takenColumn: string | undefined;
  readonly #written: (() => string)[] = [];
  readonly #users = new Set<string>();
  readonly #applications = new Set<string>();

  /**
   * Counts a sign-in, or as many as its record says.
   *
   * @param signIn what counts of it
   * @param write writes the record down, should it be asked for
   */
  add({ code, time, count = 1, user, application }: SignIn, write?: () => string): void {
    this.#total += count;
    // Nobody asks for help with a success.
    if (write !== undefined && code !== '0' && this.#written.length <= MOST_RECORDS) this.#written.push(write);
    this.#isCounted ||= count !== 1;
    if (code === '0') this.#successes += count;
    else if (code === undefined || (this.#rows.size >= MOST_CODES && !this.#rows.has(code))) this.#withoutCode += count;
    else {
      const key = code.startsWith(PREFIX) ? code.slice(PREFIX.length) : code;
      const row = this.#rows.get(key) ?? newRow();
      row.count += count;
      // The latest by its time; without times, the last of the file.
      if (time === undefined ? row.last === undefined : time >= (row.last ?? time)) row.latest = write;
      if (user !== undefined) {
        row.users.add(user);
        this.#users.add(user);
      }
      if (application !== undefined) {
        row.applications.add(application);
        this.#applications.add(application);
      }
      if (time !== undefined) {
        row.first = Math.min(row.first ?? time, time);
        row.last = Math.max(row.last ?? time, time);
      }
      this.#rows.set(key, row);
    }
  }

  /** Keeps the name of a column that was taken for what its cells are. */
  take(column: string): void {
    this.#takenColumn = column;
  }

  /** Counts lines that could not be read. */
  skip(lines: number): void {
    this.#skipped += lines;
  }

  /**
   * The latest record of a code.
   *
   * @param code as a row of the result has it
   * @returns its text; undefined when there is none
   */
  latest(code: string): string | undefined {
    return this.#rows.get(code)?.latest?.();
  }

  /** All records but successes, of a log that is short enough to be read record by record; else none. */
  records(): readonly string[] {
    return this.#written.length > MOST_RECORDS ? [] : this.#written.map((write) => write());
  }

  /**
   * What was counted so far.
   *
   * @param form what the log is
   */
  result(form?: LogForm): Tally {
    const rows = [...this.#rows].map(([code, { users, applications, latest, ...row }]) => ({
      code,
      ...row,
      ...sizesOf(users, applications),
    }));
    return {
      ...(form === undefined ? {} : { form }),
      ...sizesOf(this.#users, this.#applications),
      rows: rows.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
      total: this.#total,
      successes: this.#successes,
      withoutCode: this.#withoutCode,
      skipped: this.#skipped,
      ...(this.#isCounted ? { isCounted: true } : {}),
      ...(this.#takenColumn === undefined ? {} : { takenColumn: this.#takenColumn }),
    };
  }
}

function sizesOf(users: ReadonlySet<string>, applications: ReadonlySet<string>) {
  return {
    ...(users.size > 0 ? { users: users.size } : {}),
    ...(applications.size > 0 ? { applications: applications.size } : {}),
  };
}
