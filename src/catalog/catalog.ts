import { compareCodes, FAMILIES, type Family, fullCode, hasDigits, isCodeOf, isFamily } from '../core/families.ts';
import type { Locale } from '../core/locales.ts';
import type { Answer, Answers } from './answers.ts';
import type { CoarseAnswer } from './answers-schema.ts';
import { type Facts, NO_FACTS } from './facts.ts';
import type { KnownCode, OauthValue } from './facts-schema.ts';
import type { LocalText, Texts } from './local-text.ts';
import type { Note } from './notes.ts';
import { oursGoesFirst, type SourceFacts } from './which-text.ts';

/** A code with all that is known of it. A code that is only known to exist has no texts. */
export interface CodeEntry {
  readonly family: Family;
  readonly code: string;
  /** The name that Microsoft's newest list gives it, or the document that is reprinted here. */
  readonly symbol?: string | undefined;
  readonly formerSymbols: readonly string[];
  /** The edition that last had the code (`aadsts-fr@1`), where the newest of its family has it no more. */
  readonly until?: string | undefined;
  readonly texts: Texts;
  readonly known?: KnownCode | undefined;
  readonly oauth?: OauthValue | undefined;
  readonly answer?: Answer | undefined;
  readonly coarse?: CoarseAnswer | undefined;
}

/** A guide with its texts. */
export interface GuideEntry {
  readonly slug: string;
  readonly texts: Texts;
}

/** A piece of content as the collections deliver it. */
export interface CodeText {
  readonly family: Family;
  readonly code: string;
  readonly symbol?: string | undefined;
  readonly until?: string | undefined;
  readonly text: LocalText;
}

/** A guide's text as the collections deliver it. */
export interface GuideText {
  readonly slug: string;
  readonly text: LocalText;
}

/** All entries, ordered, and ways to find them. */
export interface Catalog {
  /** Codes of each family in numeric (OAuth: alphabetical) order. */
  readonly codes: ReadonlyMap<Family, readonly CodeEntry[]>;
  /** Guides in the order of their slugs. */
  readonly guides: readonly GuideEntry[];
  /** A code by its full form, `AADSTS50058`. */
  readonly byFullCode: ReadonlyMap<string, CodeEntry>;
  readonly facts: Facts;
  readonly notes: ReadonlyMap<string, Note>;
  readonly sources: ReadonlyMap<string, SourceFacts>;
}

/** What is known of codes beside their texts. */
export interface Knowledge {
  readonly facts: Facts;
  readonly answers: Answers;
  /** What the manifest says of the sources, by id; it decides between a source's text and our translation. */
  readonly sources: ReadonlyMap<string, SourceFacts>;
  /** Names in earlier editions, by `FAMILY/CODE`. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
  /** On what Microsoft says of a code, by `FAMILY/CODE`. */
  readonly notes?: ReadonlyMap<string, Note>;
}

/** Nothing known beside the texts. */
export const NO_KNOWLEDGE: Knowledge = {
  facts: NO_FACTS,
  answers: { full: new Map(), coarse: new Map() },
  sources: new Map(),
  formerNames: new Map(),
};

/**
 * Puts texts and knowledge together to entries: every code that has a text, or that is known to exist.
 *
 * @param codeTexts texts of codes in any order
 * @param guideTexts texts of guides in any order
 * @param knowledge facts, answers, and what the manifest says of the sources
 * @throws Error when one language of one entry has two texts of one origin, a translation belongs to no source text, or an
 *   answer to no code
 */
export function buildCatalog(
  codeTexts: readonly CodeText[],
  guideTexts: readonly GuideText[],
  { facts, answers, sources, formerNames, notes = new Map() }: Knowledge = NO_KNOWLEDGE,
): Catalog {
  const entries = new Map<string, CodeEntry & { texts: Map<Locale, LocalText> }>();
  const entryOf = (family: Family, code: string, symbol: string | undefined, until?: string | undefined) => {
    const key = fullCode(family, code);
    const present = entries.get(key);
    if (present !== undefined) return present;
    const id = `${family}/${code}`;
    const known = facts.codes.get(family)?.get(code);
    const entry = {
      family,
      code,
      ...namesOf(symbol, known, formerNames.get(id)),
      until,
      texts: new Map<Locale, LocalText>(),
      known,
      oauth: hasDigits(family) ? undefined : facts.oauth.get(code),
      answer: answers.full.get(id),
      coarse: answers.coarse.get(id),
    };
    entries.set(key, entry);
    return entry;
  };
  for (const { family, code, symbol, until, text } of sourcesFirst(codeTexts)) {
    addText(entryOf(family, code, symbol, until).texts, text, fullCode(family, code), sources);
  }
  for (const family of FAMILIES) {
    for (const code of (hasDigits(family) ? facts.codes.get(family) : facts.oauth)?.keys() ?? []) {
      if (!isCodeOf(family, code)) {
        throw new Error(
          `content/facts: "${code}" has not the form of a code of ${family}; correct the number or the file`,
        );
      }
      entryOf(family, code, undefined);
    }
  }
  const described = { answers: [...answers.full.keys(), ...answers.coarse.keys()], notes: [...notes.keys()] };
  for (const path of Object.entries(described).flatMap(([folder, ids]) => ids.map((id) => `${folder}/${id}`))) {
    const [, family = '', code = ''] = path.split('/');
    if (isFamily(family) && entries.has(fullCode(family, code))) continue;
    throw new Error(`content/${path}: no code of that name in content/codes or content/facts; correct the name`);
  }
  const guides = new Map<string, GuideEntry & { texts: Map<Locale, LocalText> }>();
  for (const { slug, text } of sourcesFirst(guideTexts)) {
    const guide = guides.get(slug) ?? { slug, texts: new Map() };
    addText(guide.texts, text, slug, sources);
    guides.set(slug, guide);
  }
  const byFamily = Map.groupBy(entries.values(), ({ family }) => family);
  return {
    codes: new Map(
      FAMILIES.map((family) => [
        family,
        (byFamily.get(family) ?? []).sort((a, b) => compareCodes(family, a.code, b.code)),
      ]),
    ),
    guides: [...guides.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    byFullCode: entries,
    facts,
    notes,
    sources,
  };
}

/** A name that Microsoft's newest list dropped is a former one, also where the document reprinted here still has it. */
function namesOf(
  symbol: string | undefined,
  known: KnownCode | undefined,
  earlier: readonly string[] = [],
): Pick<CodeEntry, 'symbol' | 'formerSymbols'> {
  const former = [...(known?.formerNames ?? []), ...earlier];
  const current = known?.name ?? (symbol !== undefined && former.includes(symbol) ? undefined : symbol);
  const others = symbol === undefined || symbol === current ? former : [...former, symbol];
  return { symbol: current, formerSymbols: [...new Set(others)].filter((name) => name !== current) };
}

function sourcesFirst<T extends { readonly text: LocalText }>(texts: readonly T[]): T[] {
  return [...texts].sort((a, b) => Number(b.text.origin === 'source') - Number(a.text.origin === 'source'));
}

/** Sources come first, so that a translation meets the text a source has in its language. */
function addText(
  texts: Map<Locale, LocalText>,
  text: LocalText,
  entry: string,
  sources: ReadonlyMap<string, SourceFacts>,
): void {
  const present = texts.get(text.locale);
  if (text.origin === 'translation' && texts.size === 0) {
    throw new Error(`${entry} has a translation in ${text.locale} but no source text: no code or guide of that name`);
  }
  if (present?.origin === text.origin) throw new Error(`${entry} has two texts of one origin in ${text.locale}`);
  if (text.origin === 'translation' && text.title !== undefined && text.body.trim() === '') {
    if (present === undefined)
      throw new Error(`${entry} has a title in ${text.locale} and no text: translate the text, too`);
    if (!text.isStale) texts.set(text.locale, titled(present, text.title));
  } else if (present === undefined || oursGoesFirst(text, present, sources)) texts.set(text.locale, text);
}

/** A document's text under a title of ours: a translation of nothing but the title. The body is still read when asked for. */
function titled(text: LocalText, title: string): LocalText {
  return {
    ...text,
    title,
    get body() {
      return text.body;
    },
  };
}

/**
 * A code by `FAMILY/CODE`.
 *
 * @param catalog all entries
 * @param id such as `aadsts/50058`
 */
export function entryById(catalog: Catalog, id: string): CodeEntry | undefined {
  const family = FAMILIES.find((one) => id.startsWith(`${one}/`));
  return family && catalog.byFullCode.get(fullCode(family, id.slice(family.length + 1)));
}
