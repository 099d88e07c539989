import { BARE_FAMILY, type Family, familyOf, fullCode } from '../core/families.ts';
import { liveLookupUrl } from '../resolve/error-sample.ts';
import type { LookupIndex } from '../resolve/lookup-data.ts';
import { codesWith, relatedCodes } from '../resolve/neighbours.ts';
import { readingsOf } from '../resolve/readings.ts';
import type {
  CodeFinding,
  CodeRef,
  Finding,
  Named,
  OtherNumber,
  PrefixFinding,
  SymbolFinding,
} from '../resolve/types.ts';
import { counted, type Phrase } from './strings.ts';

/** Why a result stands in the list. `exact` to `part` are answers; the others are told apart from answers. */
export type Why = 'exact' | 'name' | 'former' | 'part' | 'prefix' | 'offer' | 'other';

/** A code to show, with its name. */
export interface AnswerRow extends CodeRef {
  readonly symbol: string | undefined;
}

/** Results that stand in the list for one reason. */
export interface AnswerGroup {
  readonly why: Why;
  readonly label: Phrase;
  /** First digits with a page of their own, shown before the rows. */
  readonly prefix?: CodeRef;
  readonly rows: readonly AnswerRow[];
}

/** Something the text names that we have no page for. */
export interface Unknown {
  readonly message: Phrase;
  /** Is it a whole code, not the first digits of some? Then no other page may be offered as the answer. */
  readonly isCode: boolean;
  readonly name: string;
  /** Microsoft's own lookup, where it could know the code. */
  readonly live: string | undefined;
  /** Other codes, not the answer. */
  readonly others: AnswerGroup | undefined;
}

/** A number of another system that the text names: what it is, and where its issuer tells of it. */
export interface Elsewhere {
  /** As it is written, and as documents write it: `3399614476 = 0xcaa2000c`. */
  readonly name: string;
  readonly message: Phrase;
  readonly href: string;
}

/** What the lookup has to say about a text. */
export interface AnswerView {
  readonly answers: readonly AnswerGroup[];
  readonly unknown: readonly Unknown[];
  readonly offers: AnswerGroup | undefined;
  readonly others: readonly Elsewhere[];
}

/**
 * Turns what the resolver found into what a reader sees: groups of rows with a label each, every code once.
 *
 * @param findings what `answers` returned
 * @param named suggestions and numbers of others in the same text
 * @param index the lookup data
 * @param locale language, for plurals
 */
export function answerView(
  findings: readonly Finding[],
  { suggestions, others }: Pick<Named, 'suggestions' | 'others'>,
  index: LookupIndex,
  locale: string,
): AnswerView {
  const toRow = rowMaker(index);
  const shown = new Set<string>();
  const groups: { why: Why; label: Phrase; prefix?: CodeRef; rows: AnswerRow[] }[] = [];
  const add = (why: Why, label: Phrase, ref: CodeRef): void => {
    const key = keyOf(ref);
    if (shown.has(key)) return;
    shown.add(key);
    const last = groups.at(-1);
    if (last?.why === why && sameLabel(last.label, label)) last.rows.push(toRow(ref));
    else groups.push({ why, label, rows: [toRow(ref)] });
  };
  const known = findings.filter((finding) => finding.known);
  for (const finding of known) {
    if (finding.kind === 'symbol') {
      for (const match of finding.matches) add(...symbolReason(finding, match.former, match), match);
    } else if (finding.kind === 'prefix') {
      const rows = codesWith(finding, index).map((code) => toRow({ family: finding.family, code }));
      groups.push({ why: 'prefix', label: prefixLabel(finding, rows.length, locale), prefix: refOf(finding), rows });
    } else if (finding.kind === 'oauth' && finding.match === 'part') {
      add('part', { key: 'search.why.cut', params: { start: finding.written } }, finding);
    } else {
      add('exact', codeLabel(finding, known), finding);
    }
  }
  return {
    answers: groups,
    unknown: findings.filter((finding) => !finding.known).map((finding) => unknownOf(finding, index, toRow)),
    offers: suggestions.length
      ? { why: 'offer', label: { key: 'search.why.offer' }, rows: suggestions.map(toRow) }
      : undefined,
    others: others.map(elsewhere),
  };
}

/**
 * What is said of a number that another system raises.
 *
 * @param other the number
 */
export function elsewhere({ issuer, number, written, about }: OtherNumber): Elsewhere {
  const name = written.toLowerCase() === number ? number : `${written} = ${number}`;
  return { name, message: { key: `decode.other.${issuer}` }, href: about };
}

/** Names by `aadsts/50058`, read from each index once: rows are made with every key. */
const namesOf = new WeakMap<LookupIndex, ReadonlyMap<string, string>>();

/**
 * Gives codes the name that Microsoft has for them.
 *
 * @param index the lookup data
 */
export function rowMaker(index: LookupIndex): (ref: CodeRef) => AnswerRow {
  let names = namesOf.get(index);
  if (names === undefined) {
    names = new Map(index.symbols.filter(({ former }) => !former).map((match) => [keyOf(match), match.symbol]));
    namesOf.set(index, names);
  }
  const known = names;
  return ({ family, code }) => ({ family, code, symbol: known.get(keyOf({ family, code })) });
}

function keyOf({ family, code }: CodeRef): string {
  return `${family}/${code}`;
}

function refOf({ family, code }: CodeRef): CodeRef {
  return { family, code };
}

function sameLabel(a: Phrase, b: Phrase): boolean {
  return a.key === b.key && JSON.stringify(a.params) === JSON.stringify(b.params);
}

type KnownCode = CodeFinding | Extract<Finding, { kind: 'oauth' }>;

function codeLabel(finding: KnownCode, known: readonly Finding[]): Phrase {
  const read: Phrase = { key: 'search.why.read', params: { code: fullCode(finding.family, finding.code) } };
  if (finding.kind === 'oauth') return finding.match === 'words' ? read : { key: 'search.why.exact' };
  if (readingsOf(finding).length > 0) return read;
  if (!finding.bare || finding.family === BARE_FAMILY) return { key: 'search.why.exact' };
  const isTwin = known.some((other) => other.kind === 'code' && other !== finding && other.code === finding.code);
  const params = { family: familyOf(finding.family).product };
  return { key: isTwin ? 'search.why.also' : 'search.why.family', params };
}

function symbolReason({ match }: SymbolFinding, former: boolean, ref: CodeRef): [Why, Phrase] {
  if (match === 'part') return ['part', { key: 'search.why.part' }];
  if (former) return ['former', { key: 'search.why.former', params: { code: fullCode(ref.family, ref.code) } }];
  return ['name', { key: match === 'exact' ? 'search.why.name' : 'search.why.words' }];
}

function prefixLabel({ family, code }: PrefixFinding, count: number, locale: string): Phrase {
  return counted('search.why.prefix', count, locale, { prefix: fullCode(family, code) });
}

function unknownOf(finding: Finding, index: LookupIndex, toRow: (ref: CodeRef) => AnswerRow): Unknown {
  // The resolver does not report unknown symbols.
  const { family, code } = finding as CodeRef as { family: Family; code: string };
  const isPrefix = finding.kind === 'prefix';
  // Digits alone are read as an AADSTS code; if none begins with them, the message names the digits, not a code.
  const name = isPrefix && finding.bare ? code : fullCode(family, code);
  const related = finding.kind === 'code' ? relatedCodes(finding, index) : [];
  return {
    message: { key: isPrefix ? 'search.unknown.prefix' : 'search.unknown.code', params: { code: name } },
    isCode: finding.kind === 'code' || (isPrefix && code.length > 3),
    name,
    live: finding.kind === 'code' ? liveLookupUrl(family, code) : undefined,
    others: related.length
      ? {
          why: 'other',
          label: { key: 'search.why.others' },
          rows: related.map((other) => toRow({ family, code: other })),
        }
      : undefined,
  };
}
