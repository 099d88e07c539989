/** Words that name no one. */
export interface Vocabulary {
  /** Is it a word? In small letters, apostrophes straight. */
  readonly has: (word: string) => boolean;
  /** Is it a word that is also someone's name or a place, and so a word in small letters only? */
  readonly isName: (word: string) => boolean;
  /** May it be a part of a longer word, as in Norwegian? */
  readonly isPart: (word: string) => boolean;
  /** Is it a word by which people or places are called so often that it stays only where no name would stand? */
  readonly isCalled: (word: string) => boolean;
  /** Is it written with a capital within a sentence, and names no one? */
  readonly isProper: (word: string) => boolean;
}

/** What is said of a word beside that it is one. */
export interface WordFlags {
  readonly isName: boolean;
  readonly isPart: boolean;
  readonly isCalled?: boolean;
  readonly isProper?: boolean;
}

/** Words in turn, each without what it has in common with the one before; how much that is stands before it. */
const MOST_SHARED = 35;
/** Each sign says one thing of the word before it. No word ends in one. */
const SIGNS = { isName: '!', isPart: '+', isCalled: '~', isProper: '^' } as const;
const FLAGS = Object.keys(SIGNS) as (keyof typeof SIGNS)[];

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
    const flags = FLAGS.filter((flag) => words.get(word)?.[flag]).map((flag) => SIGNS[flag]);
    return `${shared.toString(36)}${word.slice(shared)}${flags.join('')}`;
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
  const flagged = {
    isName: new Set<string>(),
    isPart: new Set<string>(),
    isCalled: new Set<string>(),
    isProper: new Set<string>(),
  };
  let last = '';
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, shared = '0', rest = '', flags = ''] = /^(.)(.*?)([!+~^]*)$/.exec(line) ?? [];
    const word = last.slice(0, Number.parseInt(shared, 36)) + rest;
    words.add(word);
    for (const flag of FLAGS) if (flags.includes(SIGNS[flag])) flagged[flag].add(word);
    last = word;
  }
  const { isName, isPart, isCalled, isProper } = flagged;
  return {
    has: (word) => words.has(word),
    isName: (word) => isName.has(word),
    isPart: (word) => isPart.has(word),
    isCalled: (word) => isCalled.has(word),
    isProper: (word) => isProper.has(word),
  };
}
