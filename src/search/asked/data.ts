import type { Topic } from '../../catalog/answers-schema.ts';
import type { AskedEntry } from '../../catalog/asked-entries.ts';
import type { Locale } from '../../core/locales.ts';
import { languageOf } from '../stop-words.ts';
import type { AskedData } from './asked-data.ts';
import { foldedWords, isIdentifier } from './fold.ts';
import { stem } from './stem.ts';
import { Terms } from './terms.ts';

/** The group of words that say nothing. */
const EMPTY = '_said-anyway';

/** The groups that name a subject. Who asks for nothing else wants its commonest codes. */
const TOPIC_GROUPS: Readonly<Partial<Record<Topic, string>>> = {
  mfa: 'mfa',
  passwords: 'password',
  consent: 'consent',
  guests: 'guest',
  devices: 'device',
  tokens: 'token',
  'blocked-by-policy': 'conditionalaccess',
};
const MOST_OF_TOPIC = 8;
/**
 * The file has to stay small: of a code's phrases, one that says the same in other words as one before is left out; of the
 * rest, all of the codes that people meet most, the first ones of others.
 */
const COMMONEST = 80;
const MOST_PHRASES_OF_OTHERS = 8;

/** Groups by the name of what they mean: content/synonyms/LOCALE.json. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/**
 * Packs what people ask in one language for the browser.
 *
 * @param locale the language
 * @param entries codes with phrases, in any order
 * @param vocabularies the language's groups, and those of English, which people mix in everywhere; groups of one name are
 *   one group
 * @throws Error when a phrase holds `|`, which separates phrases
 */
export function buildAsked(
  locale: Locale,
  entries: readonly AskedEntry[],
  ...vocabularies: readonly Vocabulary[]
): AskedData {
  const join = (phrases: readonly string[], of: string): string => {
    const odd = phrases.find((phrase) => phrase.includes('|'));
    if (odd !== undefined) throw new Error(`${of}: the phrase "${odd}" holds "|"; leave it out`);
    return [...new Set(phrases)].join('|');
  };
  const names = [...new Set(vocabularies.flatMap((groups) => Object.keys(groups)))];
  const said = new Set<string>();
  // Forms of one word (`expire`, `expired`), and what a group before has, are found by the first of them; words that say
  // nothing come last, for `feil` is what is wrong, and a form of `feilet`, which goes with any question.
  const isNew = (phrase: string): boolean => {
    const stems = foldedWords(phrase).map((word) => stem(word, locale));
    return said.size < said.add(stems.join(' ')).size;
  };
  const groups = new Map(
    [...names.filter((name) => name !== EMPTY), EMPTY].map((name) => [
      name,
      join(vocabularies.flatMap((one) => one[name] ?? []).filter(isNew), `vocabulary: ${name}`),
    ]),
  );
  const ordered = [...entries].sort(
    (a, b) => (a.commonness ?? Number.MAX_SAFE_INTEGER) - (b.commonness ?? Number.MAX_SAFE_INTEGER),
  );
  const spoken = [...groups].filter(([name, phrases]) => name !== EMPTY && phrases !== '');
  const topics = Object.entries(TOPIC_GROUPS).flatMap(([topic, name]): [number, string][] => {
    const group = spoken.findIndex(([other]) => other === name);
    const ids = ordered.filter((one) => one.topic === topic).map(({ id }) => id);
    return group < 0 || ids.length === 0 ? [] : [[group, ids.slice(0, MOST_OF_TOPIC).join(' ')]];
  });
  const [empty, vocabulary] = [groups.get(EMPTY) ?? '', spoken.map(([, group]) => group)];
  const terms = new Terms(languageOf(locale), { empty, vocabulary });
  for (const { phrases } of entries) terms.know(phrases.join(' '));
  return {
    empty,
    vocabulary,
    topics,
    asked: Object.fromEntries(
      ordered.map(({ id, phrases, commonness = Number.MAX_SAFE_INTEGER }) => {
        const different = withoutRepeats(phrases, terms);
        return [id, join(commonness <= COMMONEST ? different : different.slice(0, MOST_PHRASES_OF_OTHERS), id)];
      }),
    ),
  };
}

/** Phrases that do not mean the same, word for word, as one before. */
function withoutRepeats(phrases: readonly string[], terms: Terms): string[] {
  const seen = new Set<string>();
  return phrases.filter((phrase) => {
    const meant = isIdentifier(phrase) ? phrase : terms.of(foldedWords(phrase)).sort().join(' ');
    return seen.size < seen.add(meant).size;
  });
}
