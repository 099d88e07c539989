/** A line of a glossary or of the table of exemptions that cannot be read. */
export class TableError extends Error {
  constructor(file: string, line: number, found: string, expected: string) {
    super(
      `${file}:${line}\n  found:    ${found}\n  expected: ${expected}\n  to do:    correct the line; the lines above it show the form`,
    );
    this.name = 'TableError';
  }
}
