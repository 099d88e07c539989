import { BARE_FAMILY, prefixOf } from '../core/families.ts';
import type { SignIn } from './sign-in.ts';

/** One code of a log. */
export interface TallyRow {
  /** As in the log: `50126`, or with its family, `AADB2C90118`. */
  readonly code: string;
  readonly count: number;
  /** Milliseconds since 1970, undefined when no record of the code has a time. */
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** What a log adds up to. */
export interface Tally {
  /** Most frequent first. */
  readonly rows: readonly TallyRow[];
  readonly total: number;
  /** Sign-ins with code 0. */
  readonly successes: number;
  /** Records without a code that can be read. */
  readonly withoutCode: number;
  /** Lines that are no record. */
  readonly skipped: number;
}

/** What digits alone are taken for; Microsoft's own prefix is the same code with and without. */
const PREFIX = prefixOf(BARE_FAMILY);
/** More different codes than this are no codes. */
const MOST_CODES = 5000;

/** Counts sign-ins by code, one at a time: it holds the counts, never the sign-ins. */
export class Counter {
  readonly #rows = new Map<string, { count: number; first: number | undefined; last: number | undefined }>();
  #total = 0;
  #successes = 0;
  #withoutCode = 0;
  #skipped = 0;

  /** Counts a sign-in. */
  add({ code, time }: SignIn): void {
    this.#total += 1;
    if (code === '0') this.#successes += 1;
    else if (code === undefined || (this.#rows.size >= MOST_CODES && !this.#rows.has(code))) this.#withoutCode += 1;
    else {
      const key = code.startsWith(PREFIX) ? code.slice(PREFIX.length) : code;
      const row = this.#rows.get(key) ?? { count: 0, first: undefined, last: undefined };
      row.count += 1;
      if (time !== undefined) {
        row.first = Math.min(row.first ?? time, time);
        row.last = Math.max(row.last ?? time, time);
      }
      this.#rows.set(key, row);
    }
  }

  /** Counts lines that could not be read. */
  skip(lines: number): void {
    this.#skipped += lines;
  }

  /** What was counted so far. */
  result(): Tally {
    const rows = [...this.#rows].map(([code, row]) => ({ code, ...row }));
    return {
      rows: rows.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
      total: this.#total,
      successes: this.#successes,
      withoutCode: this.#withoutCode,
      skipped: this.#skipped,
    };
  }
}
