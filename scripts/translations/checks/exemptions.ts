import { isLocale, type Locale } from '../../../src/core/locales.ts';
import { CHECKS, type Check, type Finding } from './pair.ts';
import { TableError } from './table-error.ts';

/** A finding that is right as it is, and why. */
export interface Exemption {
  /** `aadsts/50058` or `guides/error-response`. */
  readonly entry: string;
  readonly locale: Locale;
  readonly check: Check;
  /** What the finding is about, word for word. */
  readonly about: string;
  readonly reason: string;
  /** Where in the table. */
  readonly line: number;
}

/** A finding and where. */
export interface EntryFinding extends Finding {
  readonly entry: string;
  readonly locale: Locale;
}

const COLUMNS = ['entry', 'locale', 'check', 'about', 'reason'];

/**
 * Reads the table of exemptions: a head, then one row a line, cells separated by tabs.
 *
 * @param text the table
 * @param file its path, for messages
 * @throws TableError on a line of another form
 */
export function parseExemptions(text: string, file: string): Exemption[] {
  const [head = '', ...rows] = text.split(/\r?\n/u);
  const fail = (line: number, found: string, expected: string): never => {
    throw new TableError(file, line, found, expected);
  };
  if (head !== COLUMNS.join('\t')) fail(1, `"${head}"`, `the head ${COLUMNS.join(', ')}`);
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    if (row === '') return [];
    const line = index + 2;
    const [entry = '', locale = '', check = '', about = '', reason = ''] = row.split('\t');
    if (row.split('\t').length !== COLUMNS.length)
      fail(line, `${row.split('\t').length} cells`, `${COLUMNS.length} cells`);
    if (!isLocale(locale)) return fail(line, `locale "${locale}"`, 'a language of the Atlas');
    if (!isCheck(check)) return fail(line, `check "${check}"`, `one of ${CHECKS.join(', ')}`);
    if (entry === '' || about === '')
      fail(line, 'an empty cell', 'an entry such as aadsts/50058, and what the finding is about');
    if (reason.length < 10) fail(line, `reason "${reason}"`, 'a sentence that says why this is right');
    const key = keyOf({ entry, locale, check, about });
    if (seen.has(key)) fail(line, 'an exemption that stands above already', 'each exemption once');
    seen.add(key);
    return [{ entry, locale, check, about, reason, line }];
  });
}

function isCheck(value: string): value is Check {
  return (CHECKS as readonly string[]).includes(value);
}

/**
 * Takes out the findings that are exempt.
 *
 * @param findings what the checks found
 * @param exemptions the table
 * @returns the findings that remain, and the exemptions that nothing matches any more: these are to be deleted
 */
export function applyExemptions(
  findings: readonly EntryFinding[],
  exemptions: readonly Exemption[],
): { remaining: EntryFinding[]; stale: Exemption[] } {
  const found = new Set(findings.map(keyOf));
  const exempt = new Set(exemptions.map(keyOf));
  return {
    remaining: findings.filter((finding) => !exempt.has(keyOf(finding))),
    stale: exemptions.filter((exemption) => !found.has(keyOf(exemption))),
  };
}

function keyOf({ entry, locale, check, about }: Omit<Exemption, 'line' | 'reason'>): string {
  return JSON.stringify([entry, locale, check, about]);
}
