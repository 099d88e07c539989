import type { AnswerTimes } from './answers.ts';
import type { Build } from './builds.ts';
import { type FirstView, KINDS } from './first-view.ts';
import type { Growth } from './growth.ts';
import { BARE, type KeyWork, type TextWork } from './keys.ts';
import { median } from './statistics.ts';

type Cell = string | number;

/**
 * A table of Markdown; the first column is text, the others are numbers.
 *
 * @param head names of the columns
 * @param rows cells; numbers are set as they are in English, with as many decimals as they have, at most two
 */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = (cell: Cell): string =>
    typeof cell === 'string' ? cell : cell.toLocaleString('en', { maximumFractionDigits: 2 });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '-' : '-:'));
  return [line(head), line(rule), ...rows.map((row) => line(row.map(text)))].join('\n');
}

/**
 * @param builds the last is what the others are compared with
 * @param least the name of the build that shows what any build costs: the last column is without it
 */
export function buildsTable(builds: readonly Build[], least: string): string {
  const seconds = ({ costs }: Build): number => median(costs.map((cost) => cost.seconds));
  const smallest = builds.find(({ name }) => name === least);
  const beyond = (build: Build): number => seconds(build) - (smallest === undefined ? 0 : seconds(smallest));
  const last = builds.at(-1);
  return table(
    [
      'site',
      'pages',
      'seconds, median',
      'all runs',
      'ms a page',
      'ms a page beyond the least',
      'peak MiB',
      `by ${last?.name}`,
    ],
    builds.map((build) => [
      build.name,
      build.pages,
      round(seconds(build), 1),
      build.costs.map((cost) => cost.seconds.toFixed(1)).join(', '),
      round((seconds(build) * 1000) / build.pages, 1),
      round((beyond(build) * 1000) / build.pages, 1),
      peak(build.costs.map(({ peakMib }) => peakMib)),
      last === undefined ? '' : round(seconds(build) / seconds(last), 2),
    ]),
  );
}

/** @param views the last is what the others are compared with */
export function viewsTable(views: readonly FirstView[]): string {
  const last = views.at(-1);
  return table(
    ['site', 'requests', 'bytes', ...KINDS.map((kind) => `${kind}`), `bytes by ${last?.name}`],
    views.map((view) => [
      view.name,
      view.requests,
      view.bytes,
      ...KINDS.map((kind) => view.kinds[kind].bytes),
      last === undefined ? '' : round(view.bytes / last.bytes, 2),
    ]),
  );
}

/** @param times one row a delay */
export function answersTable(times: readonly AnswerTimes[]): string {
  return table(
    ['added to every request', 'resolver, ms', 'Pagefind, ms', 'Pagefind by resolver'],
    times.map(({ delay, resolver, pagefind, ratio }) => [
      `${delay} ms`,
      Math.round(resolver.median),
      Math.round(pagefind.median),
      round(ratio, 1),
    ]),
  );
}

/** @param grown the first is what the others are compared with */
export function growthTable(grown: readonly Growth[]): string {
  const perPage = ({ cost, pages }: Growth): number => (cost.seconds * 1000) / pages;
  const [first] = grown;
  return table(
    [
      'codes',
      'pages',
      'seconds',
      'ms a page',
      'by the first',
      'peak MiB',
      'search, bytes a page',
      'lookup, bytes a code',
    ],
    grown.map((one) => [
      one.codes.toLocaleString('en'),
      one.pages,
      round(one.cost.seconds, 1),
      round(perPage(one), 2),
      first === undefined ? '' : round(perPage(one) / perPage(first), 2),
      peak([one.cost.peakMib]),
      Math.round(one.searchBytes / one.pages),
      round(one.lookupBytes / one.codes, 1),
    ]),
  );
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function peak(values: readonly (number | undefined)[]): Cell {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? 'unknown' : Math.round(Math.max(...known));
}

/**
 * @param works with those of the bare box: every other row says how much more than that it is
 */
export function keysTable(works: readonly TextWork[]): string {
  const beyond = (work: TextWork, part: keyof KeyWork): number => {
    const bare = works.find(({ box, pace, text }) => box === BARE && pace === work.pace && text === work.text);
    return round(work[part] - (bare?.[part] ?? 0), 1);
  };
  const bareOf = (pace: number, part: keyof KeyWork): number =>
    round(median(works.filter((work) => work.box === BARE && work.pace === pace).map((work) => work[part])), 1);
  const paces = [...new Set(works.map(({ pace }) => pace))];
  return table(
    ['box', 'a key every', 'text', 'its letter, ms', 'longest piece after it, ms', 'all, ms'],
    paces.flatMap((pace) => [
      [BARE, `${pace} ms`, 'all', bareOf(pace, 'letter'), bareOf(pace, 'longest'), bareOf(pace, 'all')],
      ...works
        .filter((work) => work.box !== BARE && work.pace === pace)
        .map((work) => [
          work.box,
          `${pace} ms`,
          `\`${work.text}\``,
          ...(['letter', 'longest', 'all'] as const).map((part) => `+ ${beyond(work, part)}`),
        ]),
    ]),
  );
}
