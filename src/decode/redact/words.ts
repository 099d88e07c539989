import type { Vocabulary } from './vocabulary.ts';

/** What a word before an apostrophe, or behind one, is cut down to: `l’utilisateur`, `user's`, `d'accès`. */
const CLIPPED = /^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|hui|s|t|re|ve|ll|d|m)$/;
/** The parts of a name that is written in one: `MSALErrorDomain`, `errorCode`. */
const HUMPS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\P{L}\p{Lu}]+|\p{N}+/gu;
const HAN = /\p{Script=Han}/u;

/** A part of a word, as long as it may be judged by itself. */
const ATOM = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Is all of a word known? A word may have several parts, with signs between them or humps; each must be known. Han
 * characters are judged elsewhere.
 *
 * @param word letters and digits, with signs between
 */
export function isKnown(word: string, vocabulary: Vocabulary): boolean {
  const plain = word.replace(/[’ʼ＇]/g, "'");
  if (knows(plain, vocabulary)) return true;
  const atoms = plain.match(ATOM) ?? [];
  const isClipped = plain.includes("'");
  return atoms.every(
    (atom) => HAN.test(atom) || (isClipped && CLIPPED.test(atom.toLowerCase())) || isAtomKnown(atom, vocabulary),
  );
}

function isAtomKnown(atom: string, vocabulary: Vocabulary): boolean {
  if (knows(atom, vocabulary)) return true;
  // With a capital, as at the beginning of a sentence, it has to be longer.
  if (
    /^\p{Lu}?\p{Ll}+$/u.test(atom) &&
    atom.length >= (/^\p{Lu}/u.test(atom) ? 10 : 8) &&
    isCompound(atom.toLowerCase(), vocabulary)
  )
    return true;
  const humps = atom.match(HUMPS) ?? [];
  const isShown = (hump: string): boolean =>
    vocabulary.has(hump.toLowerCase()) || (humps.length > 2 && /^\p{Lu}{1,2}$/u.test(hump));
  return humps.length > 1 && humps.every(isShown);
}

const SHORTEST_PART = 3;
/** What is longer is no word, and would take long to take apart. */
const LONGEST_WORD = 60;

/** Norwegian joins words to one, with an s between: `autentiseringsfeil`. */
function isCompound(word: string, vocabulary: Vocabulary): boolean {
  if (word.length > LONGEST_WORD) return false;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    if (!vocabulary.isPart(word.slice(0, at))) continue;
    const rest = word.slice(at);
    if (vocabulary.isPart(rest) || (rest.startsWith('s') && vocabulary.isPart(rest.slice(1)))) return true;
    if (isCompound(rest, vocabulary) || (rest.startsWith('s') && isCompound(rest.slice(1), vocabulary))) return true;
  }
  return false;
}

function knows(word: string, vocabulary: Vocabulary): boolean {
  const small = word.toLowerCase();
  if (!vocabulary.has(small)) return false;
  return word === small || !vocabulary.isName(small);
}

/** Characters that are words by themselves; others may be a syllable of a name. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A piece of a run of Han characters. */
export interface HanWord {
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
}

/**
 * Cuts a run of Han characters into words. A single character beside an unknown word may be a part of the name and is
 * unknown too, unless it is a particle.
 *
 * @param run Han characters
 */
export function hanWords(run: string, vocabulary: Vocabulary): HanWord[] {
  const segments = [...segmenter.segment(run)];
  const words: (HanWord & { readonly isLoose: boolean })[] = [];
  for (let at = 0; at < segments.length; ) {
    const start = segments[at]?.index ?? 0;
    // Engines know few words of the trade: what they cut may be one word to us.
    let taken = 1;
    let word = segments[at]?.segment ?? '';
    for (let more = MOST_JOINED; more > 1; more -= 1) {
      const joined = segments
        .slice(at, at + more)
        .map(({ segment }) => segment)
        .join('');
      if (joined.length <= word.length || !vocabulary.has(joined)) continue;
      taken = more;
      word = joined;
      break;
    }
    const isLoose = word.length === 1 && !PARTICLES.has(word);
    words.push({ start, end: start + word.length, isKnown: isHanKnown(word, vocabulary), isLoose });
    at += taken;
  }
  const known = words.map(({ isKnown }) => isKnown);
  const spread = (at: number, from: number): void => {
    if (words[at]?.isLoose === true && known[from] === false) known[at] = false;
  };
  for (let at = 1; at < words.length; at += 1) spread(at, at - 1);
  for (let at = words.length - 2; at >= 0; at -= 1) spread(at, at + 1);
  return words.map(({ start, end }, at) => ({ start, end, isKnown: known[at] ?? false }));
}

const MOST_JOINED = 4;
const PARTICLES: ReadonlySet<string> = new Set(
  '的是在和與或了不有為由從到被將以及之其此該您我你他她它們等未已會要請於並則若如但而也都就還又只所這那個把時中上下後前內外間者且讓至向對',
);

/** Engines cut Chinese differently: what one takes for a word may be two words to another. */
function isHanKnown(segment: string, vocabulary: Vocabulary): boolean {
  if (segment.length > LONGEST_WORD) return false;
  if (vocabulary.has(segment)) return true;
  const bare = segment.replace(/^[不未無可已所]|[的了地於為]$/, '');
  if (bare !== segment && bare !== '' && vocabulary.has(bare)) return true;
  for (let at = 2; at <= segment.length - 2; at += 1) {
    if (vocabulary.has(segment.slice(0, at)) && isHanKnown(segment.slice(at), vocabulary)) return true;
  }
  return false;
}
