import { findCodes, placesOf, type Recognised } from './harmless.ts';
import type { Range } from './ranges.ts';
import type { States } from './states.ts';

/**
 * Shows what the decoder recognised, where nothing else has shown it: a card may lose a word too many, but no code and no
 * id that the page names.
 *
 * @param text an unpacked text, of which all is decided
 * @param states what was decided of it
 */
export function keepRecognised(text: string, states: States, { codes, ids, names }: Recognised): void {
  const small = text.toLowerCase();
  /** @param others places where it is written otherwise, and so is named, too */
  const keep = (places: readonly Range[], others: readonly Range[] = []): void => {
    const [first] = places;
    if (first !== undefined && [...places, ...others].every((place) => isBlank(place, states))) states.reveal(first);
  };
  for (const code of codes) keep(findCodes(text, [code]), withFamily(text, code));
  // Lower case may have another length, in few texts: the places of these would be others'.
  const all = small.length === text.length ? small : text;
  for (const id of ids) {
    const written = all === small ? id.toLowerCase() : id;
    keep(placesOf(all, written), placesOf(all, written.replaceAll('-', '')));
  }
  for (const name of names) keep(placesOf(text, name));
}

/** `AADSTS50126`: where a code is a part of a word. */
function withFamily(text: string, code: string): Range[] {
  const pattern = new RegExp(`AAD(?:STS|B2C)[ :_-]?${code.replace(/\W/g, '\\$&')}(?!\\d)`, 'gi');
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

function isBlank({ start, end }: Range, states: States): boolean {
  for (let at = start; at < end; at += 1) if (states.isBlankAt(at)) return true;
  return false;
}
