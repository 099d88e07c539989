import type { EditionHistory } from '../../src/catalog/history.ts';
import { fullCode, isFamily } from '../../src/core/families.ts';
import { markdownDiff } from '../../src/text/markdown-diff.ts';
import type { Listing } from '../convert/history.ts';
import type { Plan } from '../convert/plan.ts';
import type { CodeRecord, GuideRecord } from '../convert/records.ts';
import type { TreeDifference } from '../convert/tree.ts';

/**
 * What an edition brings, as Markdown: what it is, how much was read, what it adds, changes and leaves out, word by word.
 *
 * @param id the source
 * @param plan the content with the edition
 * @param difference how the tree differs
 * @returns the text of a report, or of a pull request
 */
export function editionReport(id: string, plan: Plan, difference: TreeDifference): string {
  const editions = (
    JSON.parse(plan.files.get('history/editions.json') ?? '{"editions":[]}') as { editions: EditionHistory[] }
  ).editions;
  const edition = editions.find((one) => one.source === id && one.isCurrent);
  const read = plan.reports.filter((one) => one.id === id).at(-1);
  const listings = plan.listings.filter(({ from }) => from.source.id === id);
  const [now, before] = [listings.at(-1), listings.at(-2)];
  if (edition === undefined || read === undefined || now === undefined) return changedFiles(difference);
  const { source } = now.from;
  const date =
    source.date ??
    (source.between === undefined
      ? 'not in the document'
      : `between ${source.between.after ?? '?'} and ${source.between.before ?? '?'}`);
  return [
    `## ${edition.title}`,
    '',
    `${edition.id}: ${source.adapter}, ${edition.locale}, date ${date}, translation ${source.translation ?? 'not stated'}, links from ${source.links ?? 'nowhere'}`,
    '',
    `Read: ${read.lines} lines, ${read.codes} codes, ${read.symbols} symbols, ${read.links} links, ${read.guides} guides.`,
    ...section('Added', edition.added.map(named)),
    ...section('Back', edition.back.map(named)),
    ...section(
      'Changed',
      edition.changed.map((key) => `${named(key)}: ${changeOf(key, before, now)}`),
    ),
    ...section(
      'Other name',
      edition.renamed.map((key) => `${named(key)}: ${symbolIn(before, key)} → ${symbolIn(now, key)}`),
    ),
    ...section('Not in this edition any more', edition.gone.map(named)),
    ...section(
      'More than once',
      read.repeated.map((code) => `${code}: its texts are kept, one under the other`),
    ),
    ...section(
      'To look at',
      read.notices.map(({ line, what }) => `line ${line}: ${what}`),
    ),
    ...section(
      'Left out by name',
      read.leftOut.map(({ lines, why }) => `lines ${lines.first}-${lines.last}: ${why}`),
    ),
    '',
    changedFiles(difference),
  ].join('\n');
}

function changedFiles({ added, changed, gone }: TreeDifference): string {
  return `Files: ${added.length} new, ${changed.length} changed, ${gone.length} gone.`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `### ${title}: ${lines.length}`, '', ...lines.map((line) => `- ${line}`)];
}

function named(key: string): string {
  const [room = '', name = ''] = key.split('/');
  return isFamily(room) ? fullCode(room, name) : key;
}

function recordOf(listing: Listing | undefined, key: string) {
  const code = listing?.codes.find(({ record }) => `${record.family}/${record.code}` === key)?.record;
  return (
    code ??
    listing?.guides.find(
      ({ record }) => `guides/${record.slug}` === key && record.locale === listing.from.source.locale,
    )?.record
  );
}

function symbolIn(listing: Listing | undefined, key: string): string {
  const record = recordOf(listing, key);
  return (record?.kind === 'code' ? record.symbol : undefined) ?? 'none';
}

function changeOf(key: string, before: Listing | undefined, now: Listing): string {
  const [old, current] = [recordOf(before, key), recordOf(now, key)];
  if (old === undefined || current === undefined) return '';
  return markdownDiff(wholeText(old), wholeText(current), current.locale)
    .map(({ kind, text }) =>
      kind === 'added' ? `**${text.trim()}**` : kind === 'removed' ? `~~${text.trim()}~~` : ` ${text.trim()} `,
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function wholeText(record: CodeRecord | GuideRecord): string {
  return record.kind === 'code' ? `${record.body}\n\n${record.action ?? ''}` : `${record.title}\n\n${record.body}`;
}
