import type { AskedEntry } from '../../catalog/asked-entries.ts';

/**
 * What `asked.json` holds: the words people type who do not know a code. The vocabulary has groups of words that mean
 * the same to them; of codes, the commonest stands first.
 */
export interface AskedData {
  /** Words that go with any question and say nothing of it, `|` between them: `error`, `required`. */
  readonly empty: string;
  /** Words and phrases that mean the same, `|` between them, one string a group. */
  readonly vocabulary: readonly string[];
  /** By `aadsts/50126` what is asked, `|` between the phrases; in the order of commonness. */
  readonly asked: Readonly<Record<string, string>>;
}

/** The group of words that say nothing. */
const EMPTY = '_said-anyway';

/** Groups by the name of what they mean: content/synonyms/LOCALE.json. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/**
 * Packs what people ask in one language for the browser.
 *
 * @param entries codes with phrases, in any order
 * @param vocabularies the language's groups, and those of English, which people mix in everywhere; groups of one name are
 *   one group
 * @throws Error when a phrase holds `|`, which separates phrases
 */
export function buildAsked(entries: readonly AskedEntry[], ...vocabularies: readonly Vocabulary[]): AskedData {
  const join = (phrases: readonly string[], of: string): string => {
    const odd = phrases.find((phrase) => phrase.includes('|'));
    if (odd !== undefined) throw new Error(`${of}: the phrase "${odd}" holds "|"; leave it out`);
    return [...new Set(phrases)].join('|');
  };
  const names = [...new Set(vocabularies.flatMap((groups) => Object.keys(groups)))];
  const groups = new Map(
    names.map((name) => [
      name,
      join(
        vocabularies.flatMap((one) => one[name] ?? []),
        `vocabulary: ${name}`,
      ),
    ]),
  );
  const ordered = [...entries].sort(
    (a, b) => (a.commonness ?? Number.MAX_SAFE_INTEGER) - (b.commonness ?? Number.MAX_SAFE_INTEGER),
  );
  return {
    empty: groups.get(EMPTY) ?? '',
    vocabulary: [...groups].flatMap(([name, group]) => (name === EMPTY ? [] : [group])),
    asked: Object.fromEntries(ordered.map(({ id, phrases }) => [id, join(phrases, id)])),
  };
}
