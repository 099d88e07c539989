import type { Answer } from '../../src/catalog/answers.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * Answers that nobody has compared with their sources for more than a year, the longest first.
 *
 * @param answers by `aadsts/50058`
 * @param today the day to count from
 * @returns a line for each: what it is of, and when it was last checked
 */
export function oldAnswers(answers: ReadonlyMap<string, Answer>, today: Date): string[] {
  return [...answers]
    .map(([id, { facts }]) => ({ id, checked: facts.checked }))
    .filter(({ checked }) => today.getTime() - Date.parse(checked) > YEAR)
    .sort((a, b) => a.checked.localeCompare(b.checked))
    .map(({ id, checked }) => `content/answers/${id}: last checked on ${checked}`);
}
