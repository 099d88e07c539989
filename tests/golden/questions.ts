import { readFileSync } from 'node:fs';
import { isLocale, type Locale } from '../../src/core/locales.ts';

/** A question in everyday words. */
export interface Question {
  readonly query: string;
  readonly locale: Locale;
  /** `aadsts/50126`; one of them must be among the first three results. */
  readonly expected: readonly string[];
  /** Was the order of results tuned with it, or only measured? */
  readonly isTuned: boolean;
}

/** How many questions found their code. */
export interface Score {
  questions: number;
  first: number;
  three: number;
  /** What was missed, to be read by people. */
  readonly missed: string[];
}

/**
 * Reads a table of questions: query, language, codes, and in ours the set.
 *
 * @param path the file
 * @throws Error with file and line when a row names no language or no code
 */
export function readQuestions(path: string): Question[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, at) => {
      if (text === '' || text.startsWith('#')) return [];
      const [query = '', locale = '', codes = '', set = 'tuned'] = text.split('\t');
      if (!isLocale(locale) || codes === '')
        throw new Error(`${path}:${at + 1}: found "${text}", expected four columns`);
      // Such a question has no code of its own; that nothing passes for one is tested elsewhere.
      return codes === 'none' ? [] : [{ query, locale, expected: codes.split(' '), isTuned: set === 'tuned' }];
    });
}

/**
 * Counts which questions find their code.
 *
 * @param questions what is asked
 * @param answer ids of the first results, best first
 */
export async function score(
  questions: readonly Question[],
  answer: (question: Question) => readonly string[] | Promise<readonly string[]>,
): Promise<Score> {
  const total: Score = { questions: 0, first: 0, three: 0, missed: [] };
  for (const question of questions) {
    const ids = (await answer(question)).slice(0, 3);
    const at = ids.findIndex((id) => question.expected.includes(id));
    total.questions += 1;
    total.first += at === 0 ? 1 : 0;
    total.three += at >= 0 ? 1 : 0;
    if (at < 0) total.missed.push(`${question.locale} ${question.query}: ${ids.join(' ')}`);
  }
  return total;
}
