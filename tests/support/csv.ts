import { CsvReader } from '../../src/decode/csv.ts';

/** Reads a whole table. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader((cells) => rows.push(cells));
  reader.write(text);
  reader.end();
  return rows;
}
