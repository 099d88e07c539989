import type { AskedData } from './asked-data.ts';
import { foldedWords, isIdentifier } from './fold.ts';
import { groupTerm, type Terms } from './terms.ts';

/** Beside the phrases, what else a code is known by. */
export interface Described {
  /** The sentence that stands for a code. */
  readonly sentence: string;
  /** Its name at Microsoft: `UserDisabled`. */
  readonly symbol: string;
}

/** Weights of a word, of at most 1, that only the name or the sentence of a code has. */
const IN_SYMBOL = 0.7;
const IN_SENTENCE = 0.55;
/** How much being the commonest code of all counts, of 1 for a phrase that is the text. */
const COMMONNESS = 0.12;
/** A code without a rank counts as if it had this one. */
const UNRANKED = 400;
/** A word of one of a code's phrases counts so much of 1, and 1 if `OFTEN` of them have it. */
const IN_PHRASE = 0.65;
const OFTEN = 3;
interface Phrase {
  readonly terms: readonly string[];
  /** And what the single words of its groups mean. */
  readonly all: readonly string[];
  /** In lower case, if it is an identifier: that is not what people call it, unless they write it so. */
  readonly identifier: string | undefined;
}

/** A code as the matcher weighs it. */
export interface DescribedCode {
  readonly id: string;
  readonly phrases: readonly Phrase[];
  readonly weights: ReadonlyMap<string, number>;
  readonly prior: number;
  /** The group that names its subject, if it is one of the subject's commonest codes. */
  readonly topic: string | undefined;
}

/**
 * Weighs the words of a code: those of its phrases, of its name and of its sentence.
 *
 * @param id `aadsts/50126`
 * @param rank 1 for the commonest; undefined for a code nobody ranks
 */
export function describeCode(
  id: string,
  rank: number | undefined,
  { data, terms, described }: { data: AskedData; terms: Terms; described: Described | undefined },
): DescribedCode {
  const phrases = (data.asked[id]?.split('|') ?? []).map((phrase): Phrase => {
    const words = foldedWords(phrase);
    const own = terms.of(words);
    const identifier = isIdentifier(phrase) ? phrase.toLowerCase() : undefined;
    return { terms: own, all: [...new Set([...own, ...terms.of(words, true)])], identifier };
  });
  const weights = new Map<string, number>();
  const add = (all: readonly string[], weight: number): void => {
    for (const term of all) if ((weights.get(term) ?? 0) < weight) weights.set(term, weight);
  };
  for (const { all } of phrases) {
    for (const term of all) {
      const count = phrases.filter((other) => other.all.includes(term)).length;
      add([term], IN_PHRASE + (1 - IN_PHRASE) * Math.min(1, count / OFTEN));
    }
  }
  const symbol = (described?.symbol ?? '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  add(terms.of(foldedWords(symbol)), IN_SYMBOL);
  add(terms.of(foldedWords(described?.sentence ?? '')), IN_SENTENCE);
  const topic = data.topics.find(([, ids]) => ids.split(' ').includes(id));
  return {
    id,
    phrases,
    weights,
    topic: topic && groupTerm(topic[0]),
    prior: COMMONNESS * (1 - Math.log(rank ?? UNRANKED) / Math.log(UNRANKED)),
  };
}
