import type { Locale } from '../core/locales.ts';
import type { Topic } from './answers-schema.ts';
import type { Catalog } from './catalog.ts';

/** What people call a code in one language. */
export interface AskedEntry {
  /** `aadsts/50126` */
  readonly id: string;
  readonly phrases: readonly string[];
  /** Rank among all codes; 1 is the commonest. */
  readonly commonness: number | undefined;
  /** The subject it belongs to first. */
  readonly topic: Topic | undefined;
}

/**
 * What people type who do not know a code, of all codes with an answer.
 *
 * @param catalog all entries
 * @param locale the language
 */
export function askedEntries(catalog: Catalog, locale: Locale): AskedEntry[] {
  return [...catalog.codes.values()].flat().flatMap(({ family, code, symbol, answer }) => {
    const asked = answer?.words.get(locale)?.asked;
    if (asked === undefined) return [];
    // The resolver knows the name.
    const phrases = asked.filter((phrase) => phrase.toLowerCase() !== symbol?.toLowerCase());
    return [{ id: `${family}/${code}`, phrases, commonness: answer?.facts.commonness, topic: answer?.facts.topics[0] }];
  });
}
