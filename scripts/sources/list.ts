import type { Manifest } from '../convert/manifest.ts';

/**
 * The sources as a table, a line an edition.
 *
 * @param manifest the manifest
 * @returns lines of text
 */
export function formatSources({ sources }: Manifest): string {
  const rows = sources.flatMap((source) =>
    [...(source.earlier ?? []), source].map((edition, index) => [
      `${source.id}@${index + 1}`,
      source.locale,
      edition.adapter,
      edition.date ?? edition.between?.after ?? 'no date',
      edition.translation ?? '-',
      edition.taken,
      edition.file,
    ]),
  );
  const table = [['edition', 'locale', 'adapter', 'date', 'by', 'taken', 'file'], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
