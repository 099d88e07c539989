import { formatRanges } from './line-account.ts';
import type { Plan } from './plan.ts';
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
    ['source', 'lines', 'codes', 'guides', 'left out'],
    ...plan.reports.map((report) => [
      report.id,
      String(report.lines),
      String(report.codes),
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
    report.leftOut.map(({ lines, why }) => `  ${report.id}:${formatRanges([lines])} ${why}`),
  );
  const repeated = plan.reports.flatMap((report) =>
    report.repeated.map(
      (code) => `  ${report.id}: ${code} stands there more than once; its texts are kept, one under the other`,
    ),
  );
  const { added, changed, gone, unchanged } = difference;
  return [
    ...table,
    '',
    'left out by name:',
    ...left,
    ...(repeated.length > 0 ? ['', 'repeated:', ...repeated] : []),
    '',
    `files: ${added.length} new, ${changed.length} changed, ${gone.length} gone, ${unchanged.length} unchanged${written ? '' : ' (nothing written)'}`,
    ...gone.map((path) => `  gone: content/${path}`),
  ].join('\n');
}
