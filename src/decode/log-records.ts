/** One sign-in of a log: values by the name of their column or field. */
export type LogRecord = Readonly<Record<string, unknown>>;

/** What a JSON file held. */
export interface JsonRecords {
  readonly records: LogRecord[];
  /** Lines or elements that are no record. */
  readonly skipped: number;
}

/** Members that hold the list: Graph, Azure Monitor archives, the Log Analytics interface, Elasticsearch. */
const LISTS = ['value', 'records', 'Records', 'results', 'data', 'items', 'hits'];

/** When so many lines at the beginning are no JSON, the file is none. */
const MOST_STRANGE = 10_000;

/**
 * Reads the records of a JSON file: an array, an object with an array (`value` of Microsoft Graph, `records` of Azure
 * Monitor), tables of Log Analytics, one record by itself, or JSON lines.
 *
 * @param text the whole file
 * @returns undefined when nothing in it is JSON
 */
export function readJson(text: string): JsonRecords | undefined {
  try {
    return collect(listIn(JSON.parse(text.replace(/^\uFEFF/, ''))));
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const parsed: unknown[] = [];
    let hasJson = false;
    for (const line of lines) {
      const value = parseLine(line);
      hasJson ||= value !== undefined;
      parsed.push(value);
      if (!hasJson && parsed.length > MOST_STRANGE) return undefined;
    }
    const { records, skipped } = collect(parsed.flatMap((value) => (value === undefined ? [value] : listIn(value))));
    if (records.length > 0) return { records, skipped };
    const several = collect(documentsIn(text).flatMap((value) => (value === undefined ? [value] : listIn(value))));
    return several.records.length === 0 ? undefined : several;
  }
}

/** Several JSON documents one after the other, as pages of a list that were saved to one file. */
function documentsIn(text: string): unknown[] {
  const documents: unknown[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: piece, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (piece === '{' || piece === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if ((piece === '}' || piece === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) documents.push(parseLine(text.slice(start, index + 1)));
      if (documents.length === MOST_STRANGE && documents.every((one) => one === undefined)) return [];
    }
  }
  return documents;
}

function parseLine(line: string): unknown {
  const json = line
    .trim()
    .replace(/^\uFEFF/, '')
    .replace(/,$/, '');
  // An exception for each line of a file that was cut off would take minutes.
  if (!/^[[{]/.test(json) || !/[\]}]$/.test(json.slice(-1))) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function collect(values: readonly unknown[]): JsonRecords {
  const records = values.filter((value): value is LogRecord => isObject(value));
  return { records, skipped: values.length - records.length };
}

function listIn(root: unknown): readonly unknown[] {
  if (Array.isArray(root)) return root;
  if (!isObject(root)) return [undefined];
  if (Array.isArray(root.tables)) return root.tables.flatMap(rowsOfTable);
  if (isObject(root.hits)) return listIn(root.hits);
  for (const name of LISTS) {
    const list = root[name];
    if (Array.isArray(list)) return list;
  }
  return [root];
}

function rowsOfTable(table: unknown): unknown[] {
  if (!isObject(table) || !Array.isArray(table.columns) || !Array.isArray(table.rows)) return [];
  const names = table.columns.map((column) => (isObject(column) ? String(column.name ?? column.ColumnName) : ''));
  return table.rows.map((row) =>
    Array.isArray(row) ? Object.fromEntries(names.map((name, index) => [name, row[index]])) : undefined,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
