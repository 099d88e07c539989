import type { States } from './states.ts';

/** Words that begin with a capital, of which short ones may end with a point, with what names have between: `Kari van der Berg`, `d’Électricité`, `J. Dupont`. */
const RUN =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}\p{L}{0,3}\.|\p{Lu}[\p{L}\p{M}\p{N}]*)(?:[ \u00a0'’-](?:(?:de|da|do|dos|das|di|du|des|del|della|van|von|der|den|af|la|le|las|los|y|e|et|og|and|und|&|bin|ibn|al|el|ter|ten|zu|zum|d['’]|l['’])[ \u00a0'’]?){0,3}(?:\p{Lu}\p{L}{0,3}\.|\p{Lu}[\p{L}\p{M}\p{N}]*))+/gu;

/**
 * A run of words with capitals of which one is blank is blank as a whole: a known word may be the rest of a name. What was
 * shown as an id, a code or a time stays.
 *
 * @param text an unpacked text
 * @param states what was decided of it
 */
export function blankRuns(text: string, states: States): void {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const kinds = new Set(Array.from(run, (_, at) => states.kindAt(index + at)));
    kinds.delete(undefined);
    kinds.delete('id');
    kinds.delete('number');
    const [kind] = kinds;
    if (kind === undefined) continue;
    if (/\p{Ll}/u.test(run) || run.split(/\s+/).length < 4)
      states.cover({ start: index, end: index + run.length }, kind);
    else coverNeighbours(run, index, states);
  }
}

/** Where all is in capitals, a run is the whole sentence: only the words next to a blank may be the rest of a name. */
function coverNeighbours(run: string, index: number, states: States): void {
  const words = [...run.matchAll(/[^ \u00a0]+/g)].map(({ 0: word, index: at }) => ({
    start: index + at,
    end: index + at + word.length,
    kind: Array.from(word, (_, offset) => states.kindAt(index + at + offset)).find(
      (kind) => kind !== undefined && kind !== 'id' && kind !== 'number',
    ),
  }));
  for (const [at, { kind }] of words.entries()) {
    if (kind === undefined) continue;
    for (const near of [words[at - 1], words[at + 1]])
      if (near !== undefined && near.kind === undefined) states.cover(near, kind);
  }
}
