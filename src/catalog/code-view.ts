import { FAMILIES, fullCode } from '../core/families.ts';
import { LOCALES, type Locale } from '../core/locales.ts';
import { errorResponseSample, liveLookupUrl, signInLogQuery } from '../resolve/error-sample.ts';
import { firstSentence, isOneSentence } from '../text/plain-text.ts';
import { type AnswerView, answerView, type CodeRef, refOf } from './answer-view.ts';
import type { CoarseAnswer } from './answers-schema.ts';
import { type BriefView, briefView } from './brief-view.ts';
import type { Catalog, CodeEntry, GuideEntry } from './catalog.ts';
import type { OauthValue } from './facts-schema.ts';
import { type Sighting, sightingsOf } from './known-view.ts';
import { findText, type LocalText, ownLocales } from './local-text.ts';
import { guidesMentioning } from './mentions.ts';
import { beforeAndAfter, type Neighbour, sameDigits, sameTopic } from './neighbours.ts';
import type { PrefixGroup } from './prefixes.ts';
import type { SourceFacts } from './which-text.ts';

/** What the document says, in the language that the page has to show it in. */
export interface DocumentView {
  readonly text: LocalText;
  readonly isFallback: boolean;
  readonly firstSentence: string;
  /** Is the first sentence the whole text? */
  readonly isOneSentence: boolean;
  /** The document it stands in, or was translated from. */
  readonly source?: SourceFacts | undefined;
  /** What a translation was made from. */
  readonly original?: LocalText | undefined;
}

/** All that a code's page says, as data without markup of its own. Sentences of the interface are not in it. */
export interface CodeView extends BriefView {
  readonly formerNames: readonly string[];
  readonly answer?: AnswerView | undefined;
  /** What is known without an answer in words. */
  readonly coarse?: CoarseAnswer | undefined;
  readonly document?: DocumentView | undefined;
  /** What to know of Microsoft's words: ours, in the page's language or English, and what it rests on. */
  readonly note?: { readonly text: string; readonly locale: Locale; readonly sources: readonly Sighting[] } | undefined;
  readonly oauth?: OauthValue | undefined;
  /** Dates of the first and last sighting, and who saw it. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The edition that last had the code (`aadsts-fr@1`), where the newest of its family has it no more. */
  readonly lastEdition?: string | undefined;
  readonly isWeak: boolean;
  /** It stood in Microsoft's list once, and stands there no longer. */
  readonly isFormerlyDocumented: boolean;
  readonly sightings: readonly Sighting[];
  /** Articles and reports about the code, and pages that Microsoft's list points to. */
  readonly articles: readonly string[];
  readonly furtherReading: readonly string[];
  /** Languages that have words or a text of their own for the page. */
  readonly realLocales: readonly Locale[];
  readonly splitInto: readonly CodeRef[];
  readonly formerlyUnder: readonly CodeRef[];
  /** The same digits in another family. */
  readonly twins: readonly CodeRef[];
  /** Codes of the same subject, commonest first. */
  readonly sameTopic: readonly Neighbour[];
  /** Codes that begin alike and say something, as far as the page does not name them already. */
  readonly sameDigits?:
    | { readonly prefix: string; readonly total: number; readonly codes: readonly Neighbour[] }
    | undefined;
  /** Codes before and after it in its family; of a bare code all, of others the ones that say something. */
  readonly previous?: CodeRef | undefined;
  readonly next?: CodeRef | undefined;
  readonly guides: readonly GuideEntry[];
  readonly liveUrl?: string | undefined;
  readonly sample: string;
  readonly query?: string | undefined;
}

/** What the view of a code is made from beside the code itself. */
export interface ViewContext {
  readonly catalog: Catalog;
  /** Prefix groups of the code's family; undefined for families without digits. */
  readonly prefixGroups?: ReadonlyMap<string, PrefixGroup> | undefined;
}

/**
 * Describes a code.
 *
 * @param entry the code
 * @param locale the language to describe it in; words fall back to English, texts as `chooseText` says
 * @param context catalog and prefix groups
 */
export function codeView(entry: CodeEntry, locale: Locale, { catalog, prefixGroups }: ViewContext): CodeView {
  const { family, code, known, answer, coarse } = entry;
  const brief = briefView(entry, locale);
  const own = ownLocales(entry.texts);
  const relations = catalog.facts.relations.filter((relation) => relation.family === family);
  const refs = (codes: readonly string[]): CodeRef[] =>
    codes.flatMap((other) => refOf(catalog.byFullCode.get(fullCode(family, other))) ?? []);
  const topic = sameTopic(entry, locale, catalog);
  return {
    ...brief,
    formerNames: entry.formerSymbols,
    answer: answer && answerView(answer, locale, catalog),
    coarse: answer === undefined ? coarse : undefined,
    document: documentView(entry, locale, catalog),
    note: noteOf(brief.id, locale, catalog),
    oauth: entry.oauth,
    since: known?.since,
    until: known?.until,
    lastEdition: entry.until,
    isWeak: known?.weak === true,
    isFormerlyDocumented: known?.formerlyDocumented === true,
    sightings: known === undefined ? [] : sightingsOf(known, catalog.facts),
    articles: known?.links ?? [],
    furtherReading: known?.furtherReading ?? [],
    realLocales: LOCALES.filter((one) => own.includes(one) || answer?.words.has(one) === true || brief.isBare),
    splitInto: refs(relations.filter(({ from }) => from === code).flatMap(({ into }) => into)),
    formerlyUnder: refs(relations.filter(({ into }) => into.includes(code)).map(({ from }) => from)),
    twins: FAMILIES.filter((other) => other !== family).flatMap(
      (other) => refOf(catalog.byFullCode.get(fullCode(other, code))) ?? [],
    ),
    sameTopic: topic,
    sameDigits: prefixGroups && sameDigits(entry, locale, { catalog, prefixGroups, named: topic }),
    ...beforeAndAfter(entry, catalog),
    guides: guidesMentioning(catalog.guides, brief.name),
    liveUrl: liveLookupUrl(family, code),
    sample: errorResponseSample(family, code),
    query: signInLogQuery(family, code),
  };
}

function documentView(entry: CodeEntry, locale: Locale, { sources }: Catalog): DocumentView | undefined {
  const chosen = findText(entry.texts, locale);
  if (chosen === undefined) return undefined;
  const { text, isFallback } = chosen;
  const isTranslated = text.origin === 'translation';
  return {
    text,
    isFallback,
    firstSentence: firstSentence(text),
    isOneSentence: isOneSentence(text),
    source: sources.get(text.source),
    original: isTranslated && text.from !== undefined ? entry.texts.get(text.from) : undefined,
  };
}

function noteOf(id: string, locale: Locale, { notes, facts }: Catalog): CodeView['note'] {
  const note = notes.get(id);
  if (note === undefined) return undefined;
  const own = note.words[locale];
  return { text: own ?? note.words.en, locale: own === undefined ? 'en' : locale, sources: sightingsOf(note, facts) };
}
