import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../core/locales.ts';
import {
  type AnswerFacts,
  type AnswerWords,
  answerFactsSchema,
  answerWordsSchema,
  type CoarseAnswer,
  coarseAnswersSchema,
} from './answers-schema.ts';
import { readContentJson } from './content-json.ts';

/** What we say of a code: facts once, words by language. */
export interface Answer {
  readonly facts: AnswerFacts;
  readonly words: ReadonlyMap<Locale, AnswerWords>;
}

/** All answers by `FAMILY/CODE`. */
export interface Answers {
  readonly full: ReadonlyMap<string, Answer>;
  readonly coarse: ReadonlyMap<string, CoarseAnswer>;
}

/** Where answers stand, below the project. */
export const ANSWERS = 'content/answers';

/**
 * Reads `content/answers`.
 *
 * @param root the project's folder
 * @throws Error naming file and field on what is not as `answers-schema.ts` says, on an answer without English words, and
 *   on words that do not tell apart exactly what the facts name
 */
export function readAnswers(root: string): Answers {
  const full = new Map<string, Answer>();
  for (const family of foldersIn(join(root, ANSWERS))) {
    for (const code of foldersIn(join(root, ANSWERS, family))) {
      full.set(`${family}/${code}`, readAnswer(root, `${ANSWERS}/${family}/${code}`));
    }
  }
  const coarseFile = `${ANSWERS}/coarse.json`;
  const coarse = existsSync(join(root, coarseFile)) ? readContentJson(root, coarseFile, coarseAnswersSchema) : {};
  return { full, coarse: new Map(Object.entries(coarse)) };
}

function readAnswer(root: string, folder: string): Answer {
  const facts = readContentJson(root, `${folder}/facts.json`, answerFactsSchema);
  const words = new Map<Locale, AnswerWords>();
  for (const locale of LOCALES) {
    const file = `${folder}/${locale}.json`;
    if (!existsSync(join(root, file))) continue;
    const said = readContentJson(root, file, answerWordsSchema);
    const told = Object.keys(said.tell).sort().join(', ');
    const named = [...facts.confusedWith].sort().join(', ');
    if (told !== named) {
      throw new Error(
        `${file}: "tell" has ${told || 'nothing'}, expected what "confusedWith" in facts.json names: ${named || 'nothing'}. ` +
          'Write a sentence for each of them, and for no other.',
      );
    }
    words.set(locale, said);
  }
  if (!words.has('en')) {
    throw new Error(
      `${folder}: found no en.json, expected the English words. Write them first; other languages follow.`,
    );
  }
  return { facts, words };
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
