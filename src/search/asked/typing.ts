/** Shorter words are too like others. */
const SHORTEST = 5;

/**
 * The known word that someone meant who mistyped one letter: left one out, put one in, took another, or changed two.
 *
 * @param word a folded word that is not known
 * @param known words with how often they stand there; the commonest wins
 */
export function meantWord(word: string, known: ReadonlyMap<string, number>): string | undefined {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  let best: string | undefined;
  for (const [other, count] of known) {
    if (count <= (best === undefined ? 0 : (known.get(best) ?? 0)) || !isOneLetterOff(word, other)) continue;
    best = other;
  }
  return best;
}

/**
 * Are two words alike but for one letter, or for two neighbours that changed places?
 *
 * @example isOneLetterOff('pasword', 'password') // true
 */
export function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
