/** One sign-in of a log: values by the name of their column or field. */
export type LogRecord = Readonly<Record<string, unknown>>;

/** What a JSON file held. */
export interface JsonRecords {
  readonly records: LogRecord[];
  /** Lines or elements that are no record. */
  readonly skipped: number;
}

/** Members that hold the list: Graph, Azure Monitor archives, the Log Analytics interface. */
const LISTS = ['value', 'records', 'Records', 'results', 'data', 'items'];

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
    const parsed = lines.flatMap((line): unknown[] => {
      try {
        return [
          JSON.parse(
            line
              .trim()
              .replace(/^\uFEFF/, '')
              .replace(/,$/, ''),
          ),
        ];
      } catch {
        return [undefined];
      }
    });
    const { records, skipped } = collect(parsed.flatMap((value) => (value === undefined ? [value] : listIn(value))));
    return records.length === 0 ? undefined : { records, skipped };
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
