import type { Language } from '../stop-words.ts';
import type { AskedData } from './asked-data.ts';
import { type Described, type DescribedCode, describeCode } from './described-code.ts';
import { foldedWords } from './fold.ts';
import { groupTerm, Terms } from './terms.ts';
import { meantWord } from './typing.ts';

const MATCHES = ['whole', 'all', 'some'] as const;

/** A code that people mean by a text. */
export interface AskedHit {
  /** `aadsts/50126` */
  readonly id: string;
  /** `whole`: people call it so, word for word; `all`: its words are all there; `some`: some are. */
  readonly match: (typeof MATCHES)[number];
  readonly score: number;
}

/** What the matcher says of a text. */
export interface AskedResult {
  /** Best first. */
  readonly hits: readonly AskedHit[];
  /** The text as it was read, where a word in it is mistyped. */
  readonly readAs: string | undefined;
}

/** How much more a code’s commonness counts where the query is only its subject (`mfa`). */
const TOPIC_COMMONNESS = 6;
/** How many codes are read in one step. */
const CODES_PER_STEP = 20;
/** A word that no code has tells none of them apart: it counts as much as one that every third code has. */
const UNKNOWN_WORD_RARITY = Math.log(4);
/** A code that has less than this share of the words is found by chance, and left out. */
const LEAST_SHARE = 0.34;

const AS_IDENTIFIER = 0.8;

/** Finds codes by what people call them. Pure: the same for the same data in a browser and in a test. */
export class AskedMatcher {
  readonly #terms: Terms;
  readonly #codes: DescribedCode[] = [];
  readonly #codesWith = new Map<string, number>();

  /** Groups that name a subject. */
  readonly #subjects: ReadonlySet<string>;

  private constructor(terms: Terms, { topics }: AskedData) {
    this.#terms = terms;
    this.#subjects = new Set(topics.map(([group]) => groupTerm(group)));
  }

  /**
   * Makes a matcher.
   *
   * @param data `asked.json` of the language
   * @param language see `languageOf`
   * @param described sentences and names by `aadsts/50126`; of codes that nobody asks for by words, too
   */
  static of(...[data, language, described]: Parameters<typeof AskedMatcher.inSteps>): AskedMatcher {
    const steps = AskedMatcher.inSteps(data, language, described);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** As `of`, a step at a time: reading all words in one go would keep a slow phone from answering to keys. */
  static *inSteps(
    data: AskedData,
    language: Language,
    described: ReadonlyMap<string, Described> = new Map(),
  ): Generator<void, AskedMatcher> {
    const ids = [...new Set([...Object.keys(data.asked), ...described.keys()])];
    const terms = new Terms(language, data);
    for (const [at, id] of ids.entries()) {
      terms.know(`${data.asked[id] ?? ''} ${described.get(id)?.sentence ?? ''}`);
      if (at % CODES_PER_STEP === 0) yield;
    }
    const matcher = new AskedMatcher(terms, data);
    const ranked = Object.keys(data.asked).length;
    for (const [at, id] of ids.entries()) {
      const rank = at < ranked ? at + 1 : undefined;
      matcher.#add(describeCode(id, rank, { data, terms, described: described.get(id) }));
      if (at % CODES_PER_STEP === 0) yield;
    }
    return matcher;
  }

  #add(code: DescribedCode): void {
    this.#codes.push(code);
    for (const term of code.weights.keys()) this.#codesWith.set(term, (this.#codesWith.get(term) ?? 0) + 1);
  }

  /**
   * The codes people meet most, by `aadsts/50126`.
   *
   * @param count how many
   */
  commonest(count: number): string[] {
    return this.#codes.slice(0, count).map(({ id }) => id);
  }

  /**
   * Finds the codes a text may mean.
   *
   * @param text anything a person types
   */
  find(text: string): AskedResult {
    const words = foldedWords(text);
    const read = words.map((word, at) => this.#readWord(word, at === words.length - 1));
    const isMistyped = read.some((word, at) => word !== words[at]);
    const written = text.trim().toLowerCase();
    const direct = this.#rank(this.#terms.of(words), written, words.at(-1));
    if (!isMistyped || direct[0]?.match === 'whole') return { hits: direct, readAs: undefined };
    const corrected = this.#rank(this.#terms.of(read), read.join(' '), read.at(-1));
    return (corrected[0]?.score ?? 0) > (direct[0]?.score ?? 0)
      ? { hits: corrected, readAs: read.join(' ') }
      : { hits: direct, readAs: undefined };
  }

  #readWord(word: string, isLast: boolean): string {
    const { known } = this.#terms;
    if (known.has(word) || (isLast && [...known.keys()].some((other) => other.startsWith(word)))) return word;
    return meantWord(word, known) ?? word;
  }

  #rank(query: readonly string[], written: string, last = ''): AskedHit[] {
    const terms = query.map((term) => this.#complete(term, last));
    const rarity = terms.map((same) => Math.min(...same.map((term) => this.#rarity(term))));
    const total = rarity.reduce((sum, value) => sum + value, 0);
    const hits = this.#codes.flatMap((code) => this.#score(code, terms, rarity, total, written) ?? []);
    return hits.sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || b.score - a.score);
  }

  /** The last word may not be complete yet. */
  #complete(term: string, last: string): readonly string[] {
    if (this.#codesWith.has(term) || last.length < 3 || !last.startsWith(term)) return [term];
    const longer = [...this.#codesWith.keys()].filter((other) => other.startsWith(term));
    return longer.length > 0 ? longer : [term];
  }

  #rarity(term: string): number {
    const count = this.#codesWith.get(term);
    return count === undefined ? UNKNOWN_WORD_RARITY : Math.log(1 + this.#codes.length / (count + 1));
  }

  #score(
    code: DescribedCode,
    terms: readonly (readonly string[])[],
    rarity: readonly number[],
    total: number,
    written: string,
  ): AskedHit | undefined {
    let found = 0;
    let weighed = 0;
    terms.forEach((same, at) => {
      const weight = Math.max(...same.map((term) => code.weights.get(term) ?? 0));
      if (weight > 0) found += rarity[at] ?? 0;
      weighed += weight * (rarity[at] ?? 0);
    });
    if (total === 0 || found / total < LEAST_SHARE) return undefined;
    let best = 0;
    let isWhole = false;
    for (const { terms: phrase, all, identifier } of code.phrases) {
      const isForeign = identifier !== undefined && identifier !== written;
      let shared = 0;
      let count = 0;
      terms.forEach((same, at) => {
        if (!same.some((term) => all.includes(term))) return;
        shared += rarity[at] ?? 0;
        count += 1;
      });
      if (count === 0) continue;
      const length = phrase.reduce((sum, term) => sum + this.#rarity(term), 0);
      const ofQuery = shared / total;
      const ofPhrase = Math.min(1, shared / length);
      best = Math.max(best, ofQuery * (0.6 + 0.4 * ofPhrase) * (isForeign ? AS_IDENTIFIER : 1));
      isWhole ||=
        !isForeign &&
        count === terms.length &&
        terms.every((same) => same.some((term) => phrase.includes(term))) &&
        count === phrase.length;
    }
    const isSubject = terms.length === 1 && terms[0]?.some((term) => this.#subjects.has(term));
    const isTopic = isSubject && terms[0]?.includes(code.topic ?? '');
    // A subject is called so as a whole: a code that it is named in is not.
    const match = isWhole && (!isSubject || isTopic) ? 'whole' : found > total * 0.999 ? 'all' : 'some';
    const commonness = isTopic ? TOPIC_COMMONNESS : 1 + 1 / terms.length;
    const score =
      0.55 * best + 0.45 * (weighed / total) + code.prior * commonness - (code.id.startsWith('aadsts') ? 0 : 0.03);
    return { id: code.id, match, score };
  }
}
