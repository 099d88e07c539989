import type { Family } from '../core/families.ts';
import { type KindsData, type ThreeWords, threeWordsOf } from '../search/kinds.ts';
import type { AnswerKey, CodeRemarks, Remark } from './code-texts.ts';
import type { Words } from './words.ts';

/** What the table of a log says in one language. */
export interface LogWords extends Words {
  /** What is known of a code in three words; undefined when nothing is. */
  readonly threeWords: (family: Family, code: string) => ThreeWords | undefined;
  /** One of the three words, in the language. */
  readonly answer: (key: AnswerKey) => string;
  /** What a reader of a role does first. */
  readonly line: (family: Family, code: string, role: string) => Remark | undefined;
  /** A share of one, as the language writes it; what is not nothing is never shown as nothing. */
  readonly percent: (share: number) => string;
}

/** Less is not told more exactly. */
const LEAST_SHARE = 0.001;

/**
 * Adds to what a page says what the table of a log says.
 *
 * @param words of the page
 * @param kinds what `kinds.json` holds
 * @param answers the strings of the three words, in the language
 * @param remarks what is said of a code to a reader of a role
 */
export function createLogWords(
  words: Words,
  kinds: KindsData,
  answers: Readonly<Partial<Record<AnswerKey, string>>>,
  remarks: (family: Family, code: string, role: string) => CodeRemarks = () => ({ three: [], line: undefined }),
): LogWords {
  const percents = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    ...words,
    threeWords: (family, code) => threeWordsOf(kinds, `${family}/${code}`),
    answer: (key) => answers[key] ?? key,
    line: (family, code, role) => remarks(family, code, role).line,
    percent: (share) =>
      share > 0 && share < LEAST_SHARE ? `< ${percents.format(LEAST_SHARE)}` : percents.format(share),
  };
}
