import { LABELS, type Labelled, LONGEST_LABEL, OF_A_THING } from './labels.ts';

/** A word and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word of a label, or of what is none. */
export const WORD = /\p{L}[\p{L}\p{M}\p{N}_.-]*(?:['’]\p{L}[\p{L}\p{M}\p{N}_-]*)?/gu;

/**
 * The label that the last words of a phrase are.
 *
 * @param phrase words that follow one another, at most `LONGEST_LABEL`
 * @returns what it says, its words as one in lower case, and where it begins
 */
export function labelOf(phrase: readonly Word[]): { kind: Labelled; name: string; start: number } | undefined {
  let best: { kind: Labelled; name: string; start: number } | undefined;
  let name = '';
  for (let at = phrase.length - 1; at >= 0; at -= 1) {
    const word = phrase[at];
    if (word === undefined) break;
    // Of `SubjectUserName` and `properties.userPrincipalName` the last words tell.
    const parts = word.text.split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
    for (let part = parts.length - 1; part >= Math.max(0, parts.length - 6); part -= 1) {
      name = (parts[part] ?? '').toLowerCase() + name;
      const kind = LABELS.get(name) ?? hanLabel(name) ?? pluralLabel(name);
      const isThing =
        best !== undefined && /name$/.test(best.name) && OF_A_THING.has((parts[part] ?? '').toLowerCase());
      if (isThing) return { kind: 'thing', name, start: word.start };
      if (kind !== undefined) best = { kind, name, start: word.start };
    }
  }
  return best;
}

/** Chinese has no spaces: the label may be the end of a sentence. */
function hanLabel(name: string): Labelled | undefined {
  if (!/\p{Script=Han}$/u.test(name)) return undefined;
  for (let length = Math.min(10, name.length); length > 1; length -= 1) {
    const kind = LABELS.get(name.slice(-length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** `hosts`, `failedUsers`: what several are is what one is; words of which we say something ourselves are found before. */
function pluralLabel(name: string): Labelled | undefined {
  const kind = /[a-z]{2}s$/.test(name) ? LABELS.get(name.slice(0, -1)) : undefined;
  return kind === 'secret' ? undefined : kind;
}

/**
 * What a label says of what stands behind it.
 *
 * @param label such as the name of a column
 */
export function nameOf(label: string): Labelled | undefined {
  const words = [...label.matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  return labelOf(words.slice(-LONGEST_LABEL))?.kind;
}
