import { GUIDS } from '../resolve/guid.ts';

/** More than these are rows of something, and no one's question. */
const MOST = 3;
/** What an id stands after when nothing says what it is of: nothing, a number such as the code, the end of a sentence. */
const NOTHING_SAID = /(?:^|[\d.;,(\n])\s*$/;

/**
 * Ids that stand alone in a text, as people read them out: nothing before them says what they are of.
 *
 * @param text unpacked text
 * @param known ids that are told apart already
 * @returns each once, in order; none where there are many
 */
export function findUnlabelledIds(text: string, known: readonly (string | undefined)[]): string[] {
  const told = new Set(known.map((id) => id?.toLowerCase()));
  const found = [...text.matchAll(GUIDS)]
    .filter(({ index }) => NOTHING_SAID.test(text.slice(Math.max(0, index - 8), index)))
    .map(([id]) => id)
    .filter((id) => !told.has(id.toLowerCase()));
  const ids = [...new Set(found)];
  return ids.length > MOST ? [] : ids;
}
