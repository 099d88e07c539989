import { excerpt, SourceError } from '../../src/core/source-error.ts';
import type { Adaptation, LineRange } from './records.ts';

/**
 * Proves that nothing of a source was lost: every line that is not blank belongs to a record or is left out by name.
 *
 * @param text the source
 * @param adaptation what the adapter made of it
 * @param file path for the error
 * @returns the number of lines that are not blank
 * @throws SourceError for the first line nobody accounts for
 */
export function accountForLines(text: string, adaptation: Adaptation, file: string): number {
  const claimed = new Set<number>();
  const claim = ({ first, last }: LineRange): void => {
    for (let line = first; line <= last; line += 1) claimed.add(line);
  };
  for (const record of adaptation.records) record.lines.forEach(claim);
  for (const { lines } of adaptation.leftOut) claim(lines);

  let count = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    count += 1;
    if (claimed.has(index + 1)) continue;
    throw new SourceError({
      file,
      line: index + 1,
      found: excerpt(line),
      expected: 'a line that one of the adapter’s rules reads or leaves out by name',
      advice: 'teach the adapter this line, or add it to what the adapter leaves out',
    });
  }
  return count;
}

/**
 * Line ranges as front matter writes them.
 *
 * @param ranges one or more ranges
 * @returns for example `147-149` or `12, 30-31`
 */
export function formatRanges(ranges: readonly LineRange[]): string {
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
