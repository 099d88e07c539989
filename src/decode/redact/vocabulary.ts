/** Words that name no one. */
export interface Vocabulary {
  /** Is it a word? In small letters, apostrophes straight. */
  readonly has: (word: string) => boolean;
  /** Is it a word that is also someone's name or a place, and so a word in small letters only? */
  readonly isName: (word: string) => boolean;
  /** May it be a part of a longer word, as in Norwegian? */
  readonly isPart: (word: string) => boolean;
}

/** What is said of a word beside that it is one. */
export interface WordFlags {
  readonly isName: boolean;
  readonly isPart: boolean;
}

/** Words in turn, each without what it has in common with the one before; how much that is stands before it. */
const MOST_SHARED = 35;
const NAME = '-';
const PART = '+';

/**
 * Writes a vocabulary for a file: an exact set, every word of it and no other.
 *
 * @param words words, and what is said of each
 */
export function encodeVocabulary(words: ReadonlyMap<string, WordFlags>): string {
  let last = '';
  const lines = [...words.keys()].sort().map((word) => {
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === last[shared]) shared += 1;
    last = word;
    return `${shared.toString(36)}${word.slice(shared)}${words.get(word)?.isName ? NAME : ''}${words.get(word)?.isPart ? PART : ''}`;
  });
  return `${lines.join('\n')}\n`;
}

/**
 * Reads what `encodeVocabulary` wrote.
 *
 * @param text the file
 */
export function decodeVocabulary(text: string): Vocabulary {
  const words = new Set<string>();
  const names = new Set<string>();
  const parts = new Set<string>();
  let last = '';
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, shared = '0', rest = '', flags = ''] = /^(.)(.*?)([+-]*)$/.exec(line) ?? [];
    const word = last.slice(0, Number.parseInt(shared, 36)) + rest;
    words.add(word);
    if (flags.includes(NAME)) names.add(word);
    if (flags.includes(PART)) parts.add(word);
    last = word;
  }
  return { has: (word) => words.has(word), isName: (word) => names.has(word), isPart: (word) => parts.has(word) };
}
