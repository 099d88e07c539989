import { type Family, fullCode } from '../core/families.ts';
import { type Locale, localeFacts } from '../core/locales.ts';
import { codePath, type PagePath } from '../core/routes.ts';
import type { Answer } from './answers.ts';
import { type AnswerFacts, type Evidence, ROLES, type Role } from './answers-schema.ts';
import { type Catalog, type CodeEntry, entryById } from './catalog.ts';

/** Another code as a page names it. */
export interface CodeRef {
  readonly family: Family;
  readonly code: string;
  /** `AADSTS50058` */
  readonly name: string;
  readonly symbol?: string | undefined;
  readonly path: PagePath;
}

/** An answer in one language. */
export interface AnswerView {
  /** The language of the words: the page's, else English. */
  readonly locale: Locale;
  readonly what: string;
  readonly causes: readonly string[];
  /** Readers who have something to do, in the order pages show them. */
  readonly steps: readonly { readonly role: Role; readonly lines: readonly string[] }[];
  readonly confusedWith: readonly { readonly ref: CodeRef; readonly tell: string }[];
  readonly asked: readonly string[];
  readonly note?: string | undefined;
  /** What a help desk can send to the user: written for it, else what happened and what to do. */
  readonly reply: string;
  readonly links: AnswerFacts['links'];
  readonly evidence: readonly Evidence[];
  readonly msal: NonNullable<AnswerFacts['msal']>;
  readonly signal?: AnswerFacts['signal'];
  readonly confidence: AnswerFacts['confidence'];
  readonly checked: string;
}

/**
 * An answer in one language.
 *
 * @param answer facts and words
 * @param locale the language asked for
 * @param catalog where other codes are looked up; a code that is not known is left out
 */
export function answerView({ facts, words }: Answer, locale: Locale, catalog: Catalog): AnswerView {
  const said = words.get(locale) ?? words.get('en');
  if (said === undefined) throw new Error('an answer without English words');
  const { what, causes, do: steps, tell, asked, note, reply } = said;
  return {
    locale: words.has(locale) ? locale : 'en',
    what,
    causes,
    steps: ROLES.flatMap((role) => {
      const lines = steps[role];
      return lines === undefined ? [] : [{ role, lines }];
    }),
    confusedWith: facts.confusedWith.flatMap((id) => {
      const ref = refOf(entryById(catalog, id));
      return ref === undefined ? [] : [{ ref, tell: tell[id] ?? '' }];
    }),
    asked,
    note,
    reply: reply ?? [what, ...(steps.user ?? [])].join(localeFacts(words.has(locale) ? locale : 'en').gap),
    links: facts.links,
    evidence: facts.evidence,
    msal: facts.msal ?? [],
    signal: facts.signal,
    confidence: facts.confidence,
    checked: facts.checked,
  };
}

/**
 * A code as other pages name it.
 *
 * @param entry the code; undefined gives undefined
 */
export function refOf(entry: CodeEntry | undefined): CodeRef | undefined {
  if (entry === undefined) return undefined;
  const { family, code, symbol } = entry;
  return { family, code, name: fullCode(family, code), symbol, path: codePath(family, code) };
}
