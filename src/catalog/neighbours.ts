import { fullCode } from '../core/families.ts';
import { type Locale, localeFacts } from '../core/locales.ts';
import { setSpaces } from '../text/typography.ts';
import { type CodeRef, refOf } from './answer-view.ts';
import { briefView, isBare, type Said } from './brief-view.ts';
import { type Catalog, type CodeEntry, entryById } from './catalog.ts';
import { rowText } from './list-marks.ts';
import { type PrefixGroup, sameFirstDigits } from './prefixes.ts';
import { topicMembers } from './topic-members.ts';

/** Another code beside a page's own, with what tells it from the next one. */
export interface Neighbour extends CodeRef {
  /** How its sentence begins, where it has no symbol; without one the name it had. */
  readonly gist?: Said | undefined;
}

const MOST_NEAR = 4;
/** Below codes of the same subject, which are related, the ones that only look so are fewer. */
const MOST_NEAR_BELOW = 2;
const MOST_SAME_TOPIC = 4;
/** A line of the rail holds no more letters, and fewer signs of a script without spaces, which are wide and say more. */
const MOST_GIST = { letters: 32, signs: 11 };

function neighbourOf(entry: CodeEntry | undefined, locale: Locale): Neighbour | undefined {
  const ref = refOf(entry);
  if (entry === undefined || ref === undefined || ref.symbol !== undefined) return ref;
  const { sentence } = briefView(entry, locale);
  if (sentence === undefined) {
    const formerName = entry.formerSymbols.at(-1);
    return formerName === undefined ? ref : { ...ref, gist: { text: formerName, locale } };
  }
  const most = localeFacts(sentence.locale).gap === '' ? MOST_GIST.signs : MOST_GIST.letters;
  return { ...ref, gist: { ...sentence, text: rowText(setSpaces(sentence.text, sentence.locale), most) } };
}

/**
 * Codes that share the code's first topic, those its answer names as related first.
 *
 * @param entry the code
 * @param locale the language to say in what they are
 * @param catalog where they are looked up
 */
export function sameTopic(entry: CodeEntry, locale: Locale, catalog: Catalog): Neighbour[] {
  const { answer } = entry;
  if (answer === undefined) return [];
  const { related, confusedWith, topics } = answer.facts;
  const byId = (id: string): CodeEntry | undefined => entryById(catalog, id);
  const chosen = [...related, ...topicMembers(catalog, topics[0]).map(({ family, code }) => `${family}/${code}`)];
  const self = `${entry.family}/${entry.code}`;
  const ids = [...new Set(chosen)].filter((id) => id !== self && !confusedWith.includes(id));
  return ids.flatMap((id) => neighbourOf(byId(id), locale) ?? []).slice(0, MOST_SAME_TOPIC);
}

/**
 * The nearest codes that begin with the same digits and say something. What the page names elsewhere, as a code of the same
 * subject or one not to be confused with, is not named again.
 *
 * @param entry the code
 * @param locale the language to say in what they are
 * @param context where they are looked up, and what is named already
 */
export function sameDigits(
  entry: CodeEntry,
  locale: Locale,
  {
    catalog,
    prefixGroups,
    named,
  }: {
    readonly catalog: Catalog;
    readonly prefixGroups: ReadonlyMap<string, PrefixGroup>;
    readonly named: readonly CodeRef[];
  },
): { prefix: string; total: number; codes: Neighbour[] } | undefined {
  const { family, code, answer } = entry;
  const entryOf = (other: string): CodeEntry | undefined => catalog.byFullCode.get(fullCode(family, other));
  const isNamed = (other: string): boolean =>
    named.some((one) => one.family === family && one.code === other) ||
    answer?.facts.confusedWith.includes(`${family}/${other}`) === true;
  const most = named.length > 0 ? MOST_NEAR_BELOW : MOST_NEAR;
  const near = sameFirstDigits(prefixGroups, code, most, (other) => {
    const found = entryOf(other);
    return found !== undefined && !isBare(found) && !isNamed(other);
  });
  return near && { ...near, codes: near.codes.flatMap((other) => neighbourOf(entryOf(other), locale) ?? []) };
}

/**
 * The codes before and after in the family. Between codes that say something, bare ones are passed over.
 *
 * @param entry the code
 * @param catalog where they are looked up
 */
export function beforeAndAfter(entry: CodeEntry, catalog: Catalog): { previous?: CodeRef; next?: CodeRef } {
  const all = catalog.codes.get(entry.family) ?? [];
  const list = isBare(entry) ? all : saying(all);
  const at = list.indexOf(entry);
  const [previous, next] = [refOf(list[at - 1]), refOf(list[at + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}

const described = new WeakMap<readonly CodeEntry[], readonly CodeEntry[]>();

function saying(all: readonly CodeEntry[]): readonly CodeEntry[] {
  const known = described.get(all) ?? all.filter((entry) => !isBare(entry));
  described.set(all, known);
  return known;
}
