import { formatRanges } from './line-account.ts';
import type { Plan, SourceReport } from './plan.ts';
import type { TreeDifference } from './tree.ts';

/**
 * What a run read and what it changed, for a person.
 *
 * @param plan what the sources make
 * @param difference how the tree differs from it
 * @param written whether the tree was brought to the plan
 * @returns lines of text
 */
export function formatLedger(plan: Plan, difference: TreeDifference, written: boolean): string {
  const rows = [
    ['source', 'lines', 'codes', 'symbols', 'links', 'guides', 'left out'],
    ...plan.reports.map((report) => [
      nameOf(report),
      String(report.lines),
      String(report.codes),
      String(report.symbols),
      String(report.links),
      String(report.guides),
      String(report.leftOut.length),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const left = plan.reports.flatMap((report) =>
    report.leftOut.map(({ lines, why }) => `  ${nameOf(report)}:${formatRanges([lines])} ${why}`),
  );
  const repeated = plan.reports.flatMap((report) =>
    report.repeated.map(
      (code) => `  ${nameOf(report)}: ${code} stands there more than once; its texts are kept, one under the other`,
    ),
  );
  const notices = plan.reports.flatMap((report) =>
    report.notices.map(({ line, what }) => `  ${nameOf(report)}:${line} ${what}`),
  );
  const { added, changed, gone, unchanged } = difference;
  return [
    ...table,
    '',
    'left out by name:',
    ...left,
    ...(notices.length > 0 ? ['', 'to look at:', ...notices] : []),
    ...(repeated.length > 0 ? ['', 'repeated:', ...repeated] : []),
    '',
    `entries: ${counted(added)} new, ${counted(changed)} changed, ${counted(gone)} gone; files: ${added.length} new, ${changed.length} changed, ${gone.length} gone, ${unchanged.length} unchanged${written ? '' : ' (nothing written)'}`,
    ...gone.map((path) => `  gone: content/${path}`),
  ].join('\n');
}

/** How many codes and guides files are about. */
function counted(paths: readonly string[]): number {
  const entries = paths
    .filter((path) => !path.startsWith('history/'))
    .map((path) => path.slice(0, path.lastIndexOf('/')));
  return new Set(entries).size;
}

/** The source, and which edition where it is not the first. */
function nameOf({ id, edition }: SourceReport): string {
  return edition === 1 ? id : `${id}@${edition}`;
}
