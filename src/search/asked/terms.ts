import type { Language } from '../stop-words.ts';
import type { AskedData } from './asked-data.ts';
import { foldedWords, isHan } from './fold.ts';
import { stem } from './stem.ts';

const EMPTY = '#';

/**
 * The term that stands for a group.
 *
 * @param at its place in the vocabulary
 */
export function groupTerm(at: number): string {
  return `#${at}`;
}

/** The parts of a compound are at least this long. */
const SHORTEST_PART = 4;

/** A group of the vocabulary by one of its ways to say it, word for word. */
interface Node {
  readonly next: Map<string, Node>;
  group?: string;
}

/** Turns texts of one language into terms: what is meant, in whatever words it is said. */
export class Terms {
  readonly #language: Language;
  readonly #root: Node = { next: new Map() };
  /** Stems of all words that a compound can be made of. */
  readonly #parts = new Set<string>();
  readonly #known = new Map<string, number>();

  /**
   * @param language see `languageOf`
   * @param data the vocabulary
   */
  constructor(language: Language, { empty, vocabulary }: Pick<AskedData, 'empty' | 'vocabulary'>) {
    this.#language = language;
    for (const text of [empty, ...vocabulary]) this.know(text);
    [empty, ...vocabulary].forEach((group, at) => {
      for (const phrase of group.split('|')) this.#add(foldedWords(phrase), at === 0 ? EMPTY : groupTerm(at - 1));
    });
  }

  /** Makes the words of a text known. Compounds are cut into known words: call it before `of`. */
  know(text: string): void {
    for (const word of foldedWords(text)) {
      this.#known.set(word, (this.#known.get(word) ?? 0) + 1);
      if (word.length >= SHORTEST_PART) this.#parts.add(stem(word, this.#language.locale));
    }
  }

  /** Words of the vocabulary and the phrases with how often they stand there. */
  get known(): ReadonlyMap<string, number> {
    return this.#known;
  }

  #add(words: readonly string[], group: string): void {
    // A language without such words: what is found nowhere is not found everywhere.
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const key = stem(word, this.#language.locale);
      const next: Node = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.group ??= group;
  }

  /**
   * The terms of a text, each once. Two Chinese characters side by side that belong to no group are a term.
   *
   * @param words from `foldedWords`
   * @param isByWord groups only as far as one word says them, so that `client secret` is also `client`
   * @returns groups as `#12`, other words as their stem; stop words are left out unless there is nothing else
   */
  of(words: readonly string[], isByWord = false): string[] {
    const stems = words.flatMap((word) => this.#cut(word));
    const terms: string[] = [];
    const all: string[] = [];
    for (let at = 0; at < stems.length; ) {
      const { group, length } = this.#longest(isByWord ? stems.slice(0, at + 1) : stems, at);
      const word = stems[at] as { stem: string; word: string };
      if (group === EMPTY) all.push(...stems.slice(at, at + length).map(({ stem }) => stem));
      else if (group !== undefined) terms.push(group);
      else if (!isHan(word.stem)) {
        all.push(word.stem);
        if (!this.#language.isStopWord(word.word) && (word.stem.length > 1 || /\d/.test(word.stem)))
          terms.push(word.stem);
      } else this.#pair(stems, at, terms, all);
      at += group === undefined ? 1 : length;
    }
    return [...new Set(terms.length > 0 ? terms : all)];
  }

  #pair(stems: readonly { stem: string }[], at: number, terms: string[], all: string[]): void {
    const here = stems[at]?.stem ?? '';
    all.push(here);
    if (this.#language.isStopWord(here)) return;
    const isFree = (index: number): boolean => {
      const other = stems[index]?.stem ?? '';
      return isHan(other) && !this.#language.isStopWord(other) && this.#longest(stems, index).group === undefined;
    };
    if (isFree(at + 1)) terms.push(here + stems[at + 1]?.stem);
    else if (!isFree(at - 1)) terms.push(here);
  }

  #longest(stems: readonly { stem: string }[], from: number): { group?: string | undefined; length: number } {
    let node: Node | undefined = this.#root;
    let found: { group?: string; length: number } = { length: 0 };
    for (let at = from; node !== undefined && at <= stems.length; at += 1) {
      if (node.group !== undefined) found = { group: node.group, length: at - from };
      node = node.next.get(stems[at]?.stem ?? '');
    }
    return found;
  }

  /** The stem of a word; of a Norwegian compound that is no word of a group, the stems of its parts. */
  #cut(word: string): { stem: string; word: string }[] {
    const whole = { stem: stem(word, this.#language.locale), word };
    if (this.#language.locale !== 'nb' || this.#root.next.get(whole.stem)?.group !== undefined) return [whole];
    for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
      const tail = stem(word.slice(at), this.#language.locale);
      if (!this.#parts.has(tail)) continue;
      const head = [word.slice(0, at), word.slice(0, at).replace(/[se]$/, '')]
        .map((part) => stem(part, this.#language.locale))
        .find((part) => part.length >= SHORTEST_PART && this.#parts.has(part));
      if (head !== undefined)
        return [
          { stem: head, word: head },
          { stem: tail, word: tail },
        ];
    }
    return [whole];
  }
}
