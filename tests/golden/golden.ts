import { readFileSync } from 'node:fs';
import { isLocale, type Locale } from '../../src/core/locales.ts';
import { answers, type Finding, type Resolution } from '../../src/resolve/resolve.ts';

/** One row of `lookup.tsv`. */
export interface GoldenRow {
  /** Line in the file, to find it again. */
  readonly line: number;
  readonly query: string;
  readonly locale: Locale;
  /** Labels as `labelsOf` makes them; empty for `none`. */
  readonly expected: readonly string[];
  /** May there be more results than the expected? Written as a last `…`. */
  readonly open: boolean;
  readonly comment: string;
}

/**
 * Reads the table. Its first lines, which begin with `#`, say how it is written.
 *
 * @param path the file
 * @throws Error with file and line when a row is not as the header says
 */
export function readGolden(path: string): GoldenRow[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    if (text === '' || /^#(?: |$)/.test(text)) return [];
    const [query = '', locale = '', expected = '', comment = '', ...more] = text.split('\t');
    const fail = (why: string): never => {
      throw new Error(`${path}:${index + 1}: ${why}`);
    };
    if (!isLocale(locale)) return fail(`"${locale}" is no language`);
    if (expected === '' || more.length > 0) return fail('a row has three or four columns');
    const labels = expected === 'none' ? [] : expected.split(' ');
    const open = labels.at(-1) === '…';
    return [
      {
        line: index + 1,
        query: unescapeQuery(query),
        locale,
        expected: open ? labels.slice(0, -1) : labels,
        open,
        comment,
      },
    ];
  });
}

function unescapeQuery(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|(.))/g, (whole, hex: string | undefined, letter: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const plain = { n: '\n', t: '\t', r: '\r', '\\': '\\' }[letter ?? ''];
    if (plain === undefined) throw new Error(`"${whole}" is no escape of the golden table`);
    return plain;
  });
}

/**
 * A resolution's results as the table writes them, in display order, suggestions last.
 *
 * @param resolution what `resolve` returned
 */
export function labelsOf(resolution: Resolution): string[] {
  const suggested = resolution.suggestions.map(({ family, code }) => `suggest:${family}/${code}`);
  return [...answers(resolution).flatMap(labelsOfFinding), ...suggested];
}

function labelsOfFinding(finding: Finding): string[] {
  switch (finding.kind) {
    case 'symbol':
      return finding.matches.map(
        ({ family, code, former }) =>
          `${finding.match === 'part' ? 'part' : former ? 'former' : 'symbol'}:${family}/${code}`,
      );
    case 'prefix':
      return [`${finding.known ? 'prefix' : 'noprefix'}:${finding.family}${finding.code && `/${finding.code}`}`];
    case 'code':
      return [
        finding.known ? `${finding.family}/${finding.code}` : `unknown:${finding.family.toUpperCase()}${finding.code}`,
      ];
    case 'oauth':
      return [`${finding.match === 'part' ? 'start:' : finding.known ? '' : 'unknown:'}oauth/${finding.code}`];
  }
}

/**
 * Does a list of results fulfil a row?
 *
 * @param row the row
 * @param labels results as `labelsOf` makes them
 * @returns undefined when it does, else what is wrong
 */
export function mismatch(row: GoldenRow, labels: readonly string[]): string | undefined {
  const compared = row.open ? labels.slice(0, row.expected.length) : labels;
  if (compared.join(' ') === row.expected.join(' ')) return undefined;
  const show = (list: readonly string[]) => list.slice(0, 6).join(' ') || 'none';
  return `line ${row.line}: ${JSON.stringify(row.query)} gives ${show(labels)}, not ${show(row.expected)}`;
}
