import { type Family, fullCode } from '../core/families.ts';
import type { Locale } from '../core/locales.ts';
import { codePath, type PagePath } from '../core/routes.ts';
import { summary } from '../text/plain-text.ts';
import type { Fixer, Kind, Retry, Topic } from './answers-schema.ts';
import type { CodeEntry } from './catalog.ts';
import { findText } from './local-text.ts';

/** How the Atlas knows a code. */
export type CodeState =
  | 'documented-here'
  | 'documented'
  | 'article'
  | 'documented-until'
  | 'lookup'
  | 'reports'
  | 'oauth';

/** A sentence as plain text, and the language it is in. */
export interface Said {
  readonly text: string;
  readonly locale: Locale;
}

/** What lists, tables and results say of a code. */
export interface BriefView {
  /** `aadsts/50058` */
  readonly id: string;
  readonly family: Family;
  readonly code: string;
  /** `AADSTS50058` */
  readonly name: string;
  readonly symbol?: string | undefined;
  readonly path: PagePath;
  readonly locale: Locale;
  readonly state: CodeState;
  /** With neither a text nor an answer: little is known, and search engines are not told of the page. */
  readonly isBare: boolean;
  readonly kind: Kind;
  readonly fixers: readonly Fixer[];
  readonly retry: Retry;
  readonly topics: readonly Topic[];
  readonly commonness?: number | undefined;
  /** The one sentence that stands for the code: ours, else the document's; undefined where there is neither. */
  readonly sentence?: Said | undefined;
}

/**
 * Describes a code in short.
 *
 * @param entry the code
 * @param locale the language to describe it in
 */
export function briefView(entry: CodeEntry, locale: Locale): BriefView {
  const { family, code, symbol, answer, coarse } = entry;
  const facts = answer?.facts ?? coarse;
  return {
    id: `${family}/${code}`,
    family,
    code,
    name: fullCode(family, code),
    symbol,
    path: codePath(family, code),
    locale,
    state: entry.texts.size > 0 ? 'documented-here' : (entry.known?.state ?? 'oauth'),
    isBare: isBare(entry),
    kind: facts?.kind ?? 'unknown',
    fixers: facts?.fixers ?? ['unknown'],
    retry: facts?.retry ?? 'unknown',
    topics: answer?.facts.topics ?? [],
    commonness: answer?.facts.commonness,
    sentence: sentenceOf(entry, locale),
  };
}

/**
 * Ours before the document's: it says what happened, in plain words. But a document in the reader's language goes before ours in
 * English.
 */
function sentenceOf(entry: CodeEntry, locale: Locale): Said | undefined {
  const words = entry.answer?.words;
  const chosen = findText(entry.texts, locale);
  const text = chosen === undefined ? '' : summary(chosen.text);
  const document = chosen === undefined || text === '' ? undefined : { text, locale: chosen.text.locale };
  const isOwn = words?.has(locale) === true;
  const ours = words?.get(locale) ?? words?.get('en');
  if (ours === undefined || (!isOwn && document?.locale === locale)) return document;
  return { text: ours.what.replaceAll('`', ''), locale: isOwn ? locale : 'en' };
}

/**
 * Is there neither a text nor an answer for the code?
 *
 * @param entry the code
 */
export function isBare({ texts, answer }: CodeEntry): boolean {
  return texts.size === 0 && answer === undefined;
}
