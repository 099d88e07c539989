import { TableError } from './table-error.ts';

/** A row of a glossary's table of terms. */
export interface Term {
  /** The French forms. */
  readonly source: readonly string[];
  /** The forms a translation may use, one of which it has to. */
  readonly target: readonly string[];
}

/** What the checks need of content/glossary/<locale>.md. */
export interface Glossary {
  readonly terms: readonly Term[];
  /** Placeholders that get another name, `{locataire}` → `{tenant}`; all others stay. */
  readonly placeholders: ReadonlyMap<string, string>;
}

/** No terms and no placeholders: French, which nothing is translated to. */
export const EMPTY_GLOSSARY: Glossary = { terms: [], placeholders: new Map() };

/** A language without words of its own that people search for, or without words to avoid, has no such table. */
const OPTIONAL = ['Search words', 'Avoided words'];

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads the tables under `## Terms`, `## Search words` (terms that stand beside a text's own: the words of live messages and
 * of the admin center) and `## Placeholders`. Several forms in a cell are separated by ` / `.
 *
 * @param text a glossary
 * @param file its path, for messages
 * @throws TableError on a row without two filled cells, a term that stands twice, or a placeholder without braces
 */
export function parseGlossary(text: string, file: string): Glossary {
  const terms = [...termsUnder('Terms', text, file), ...termsUnder('Search words', text, file)];
  const placeholders = new Map<string, string>();
  for (const { line, cells } of tableRows(text, 'Placeholders', file)) {
    const [from = '', to = ''] = cells;
    for (const name of [from, to]) {
      if (!/^\{[^{}\s]+\}$/u.test(name))
        throw new TableError(file, line, `"${name}"`, 'one placeholder, such as {tenant}');
    }
    if (placeholders.has(from)) throw new TableError(file, line, `"${from}" again`, 'each placeholder once');
    placeholders.set(from, to);
  }
  return { terms, placeholders };
}

/**
 * Reads the table under `## Avoided words`: words that texts of our own leave to another word.
 *
 * @param text a glossary
 * @param file its path, for messages
 * @returns the word to use by the one to avoid
 * @throws TableError on a row without two filled cells
 */
export function parseAvoidedWords(text: string, file: string): ReadonlyMap<string, string> {
  return new Map(tableRows(text, 'Avoided words', file).map(({ cells: [word = '', instead = ''] }) => [word, instead]));
}

function termsUnder(heading: string, text: string, file: string): Term[] {
  const seen = new Map<string, number>();
  return tableRows(text, heading, file).map(({ line, cells }) => {
    const [source = [], target = []] = cells.slice(0, 2).map((cell) => cell.split(' / ').map((form) => form.trim()));
    for (const form of source) {
      const before = seen.get(form);
      if (before !== undefined) throw new TableError(file, line, `"${form}" again (line ${before})`, 'each term once');
      seen.set(form, line);
    }
    return { source, target };
  });
}

function tableRows(text: string, heading: string, file: string): Row[] {
  const lines = text.split(/\r?\n/u);
  const start = lines.indexOf(`## ${heading}`);
  if (start < 0 && OPTIONAL.includes(heading)) return [];
  if (start < 0) throw new TableError(file, lines.length, 'the end of the file', `a section "## ${heading}"`);
  const next = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  const rows = lines
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line) }))
    .slice(start, next < 0 ? undefined : next)
    .filter((row) => row.cells.length > 0);
  // The first two are the head and the dashes below it.
  for (const { line, cells } of rows.slice(2)) {
    if (cells.length < 2 || cells[0] === '' || cells[1] === '') {
      throw new TableError(file, line, (lines[line - 1] ?? '').trim(), '| French | translation | note |');
    }
  }
  return rows.slice(2);
}

function cellsOf(line: string): string[] {
  if (!line.startsWith('|')) return [];
  return line
    .replace(/^\|/u, '')
    .replace(/\|\s*$/u, '')
    .split('|')
    .map((cell) => cell.trim());
}
