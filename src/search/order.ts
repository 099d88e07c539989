import type { CodeRef } from '../resolve/types.ts';
import type { AnswerGroup, AnswerView } from './answer-view.ts';
import type { AskedHit, AskedResult } from './asked/matcher.ts';
import type { Phrase } from './strings.ts';

/** A code to show in the list, with its name at Microsoft if it has one. */
export interface AskedRow extends CodeRef {
  readonly symbol?: string | undefined;
}

/** Results that stand in the list for one reason; rows stand in one group only. */
export interface OrderedGroup extends Omit<AnswerGroup, 'why' | 'rows'> {
  readonly why: AnswerGroup['why'] | 'asked' | 'described' | 'near';
  readonly rows: readonly AskedRow[];
}

/** All that is known without the full text, in the order to show it. */
export interface Ordered {
  /** Answers, before the texts. */
  readonly groups: readonly OrderedGroup[];
  /** Codes with some of the words, or with words that were mistyped: shown where no page has the words. */
  readonly near: OrderedGroup | undefined;
}

/** Fewer results than these are few. */
const FEW = 3;
/** At most so many codes are shown that only their sentence or name connects with the words. */
const MOST_DESCRIBED = 8;
/**
 * A list that changes with every key shows so many of the codes that begin with some digits, the way to all of them included:
 * `5` alone has hundreds.
 */
export const MOST_LISTED = 20;

/**
 * The order of results: what the text names for sure; what people call so; what is read from words side by side
 * (`invalid grant`); codes with all the words, the likeliest first; names with the words. The full text comes after it, and
 * then, if nothing has all words, the codes with some of them; these also fill up what would be one or two results.
 *
 * @param view what the resolver has to say
 * @param asked what the matcher has to say; undefined before it is there
 */
export function orderResults({ answers }: AnswerView, asked: AskedResult | undefined): Ordered {
  const isRead = ({ label }: AnswerGroup): boolean => label.key === 'search.why.words' || isReadAsWords(label);
  const isPart = ({ why }: AnswerGroup): boolean => why === 'part';
  const isMistyped = asked?.readAs !== undefined;
  const hits = isMistyped ? [] : (asked?.hits ?? []);
  const rank = new Map(hits.map(({ id }, at) => [id, at]));
  const rankOf = (row: CodeRef): number => rank.get(idOf(row)) ?? hits.length;
  const parts = answers
    .filter(isPart)
    .map((group) => ({ ...group, rows: [...group.rows].sort((a, b) => rankOf(a) - rankOf(b)) }));
  const hasWhole = hits.some(({ match }) => match === 'whole');
  const sure = answers.filter((group) => !isPart(group) && !(hasWhole && isRead(group)));
  const read = answers.filter((group) => !isPart(group) && hasWhole && isRead(group));
  const described = hits.filter(({ match }) => match === 'all').slice(0, MOST_DESCRIBED);
  const whole = hits.filter(({ match }) => match === 'whole');
  // A question in words asks for a code: a value of `error` of the same name comes after the likeliest code.
  const [codes, values] = [whole.filter(isCode), whole.filter((hit) => !isCode(hit))];
  const likeliest = codes.length > 0 ? [] : described.filter(isCode).slice(0, 1);
  const groups = [
    ...sure,
    toGroup('described', { key: 'search.why.described' }, values.length > 0 ? likeliest : []),
    toGroup('asked', { key: 'search.why.asked' }, [...codes, ...values]),
    ...read,
    toGroup('described', { key: 'search.why.described' }, described),
    ...parts,
  ];
  const near = toGroup(
    'near',
    isMistyped ? { key: 'search.why.read', params: { code: asked.readAs } } : { key: 'search.why.near' },
    (isMistyped ? asked.hits : hits.filter(({ match }) => match === 'some')).slice(0, MOST_DESCRIBED),
  );
  const shown = withoutRepeats(groups);
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const isThin =
    count > 0 &&
    count < FEW &&
    shown.every(
      ({ why, label }) => why === 'described' || (why === 'asked' && codes.length === 0) || isReadAsWords(label),
    );
  // One or two codes that have all words may be the wrong ones, and a value of `error` comes with many codes.
  const filler = isThin && !isMistyped ? [{ ...near, rows: near.rows.slice(0, FEW - count) }] : [];
  return {
    groups: withoutRepeats([...shown, ...filler]),
    near: near.rows.length > 0 && shown.length === 0 ? near : undefined,
  };
}

/** Is it a number, not a value of `error`? */
function isCode({ id }: AskedHit): boolean {
  return /\d/.test(id.slice(id.indexOf('/')));
}

/** Is it an OAuth value read from separate words? Only that reading is uncertain. */
function isReadAsWords({ key, params }: Phrase): boolean {
  return key === 'search.why.read' && /_/.test(String(params?.code ?? ''));
}

function toGroup(why: OrderedGroup['why'], label: Phrase, hits: readonly AskedHit[]): OrderedGroup {
  return { why, label, rows: hits.map(({ id }) => refOf(id)) };
}

function refOf(id: string): CodeRef {
  const [family = '', code = ''] = id.split('/');
  return { family: family as CodeRef['family'], code };
}

function idOf({ family, code }: CodeRef): string {
  return `${family}/${code}`;
}

function withoutRepeats(groups: readonly OrderedGroup[]): OrderedGroup[] {
  const seen = new Set<string>();
  return groups.flatMap((group) => {
    // A list of all codes with these first digits must be complete, so repeats stay.
    if (group.why === 'prefix') return [group];
    const rows = group.rows.filter((row) => seen.size < seen.add(idOf(row)).size);
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}
