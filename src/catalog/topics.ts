import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../core/locales.ts';
import { SourceError } from '../core/source-error.ts';
import { TOPICS, type Topic } from './answers-schema.ts';
import { type Catalog, entryById } from './catalog.ts';
import { readContentJson } from './content-json.ts';

const sentence = z.string().min(1, 'must not be empty');

/** The words of a topic's page in one language: content/topics/SLUG/LOCALE.json. */
export const topicWordsSchema = z.strictObject({
  /** For narrow places: a group of the home page, a filter. */
  name: sentence,
  title: sentence,
  lead: sentence,
  /** How to tell the topic's codes apart: what one sees, and which codes that is. What the codes mean, their answers say. */
  signs: z
    .array(z.strictObject({ see: sentence, codes: z.array(sentence).min(1).max(3) }))
    .min(4)
    .max(8),
});

export type TopicWords = z.infer<typeof topicWordsSchema>;

/** Words of all topics, by topic and language. */
export type Topics = ReadonlyMap<Topic, ReadonlyMap<Locale, TopicWords>>;

const FOLDER = 'content/topics';

/**
 * Reads `content/topics`.
 *
 * @param root the project's folder
 * @returns words of every language that has any; English always
 * @throws SourceError on a topic without English words, a folder that is no topic, a field that is not as the schema
 *   says, and a language that tells other codes apart than English does
 */
export function readTopics(root: string): Topics {
  const stray = readdirSync(join(root, FOLDER)).find((name) => !(TOPICS as readonly string[]).includes(name));
  if (stray !== undefined) fail(`${FOLDER}/${stray}`, 'a folder', 'one of TOPICS in src/catalog/answers-schema.ts');
  return new Map(TOPICS.map((topic) => [topic, readTopic(root, topic)]));
}

function readTopic(root: string, topic: Topic): ReadonlyMap<Locale, TopicWords> {
  const words = new Map<Locale, TopicWords>();
  const codesOf = (locale: Locale): string => JSON.stringify(words.get(locale)?.signs.map(({ codes }) => codes));
  for (const locale of LOCALES) {
    const file = `${FOLDER}/${topic}/${locale}.json`;
    if (!existsSync(join(root, file))) {
      if (locale !== DEFAULT_LOCALE) continue;
      fail(file, 'no file', 'the words of the topic in English');
    }
    words.set(locale, readContentJson(root, file, topicWordsSchema));
    if (codesOf(locale) !== codesOf('en')) fail(file, codesOf(locale), `the codes of en.json, ${codesOf('en')}`);
  }
  return words;
}

/**
 * Does every code that a topic tells apart have an answer, and is it of that topic? Else the page would say what no source
 * does.
 *
 * @param topics what `readTopics` returned
 * @param catalog where codes are looked up
 * @throws SourceError naming the topic and the code
 */
export function checkTopics(topics: Topics, catalog: Catalog): void {
  for (const [topic, words] of topics) {
    for (const id of words.get('en')?.signs.flatMap(({ codes }) => codes) ?? []) {
      const answer = entryById(catalog, id)?.answer;
      if (answer?.facts.topics.includes(topic) !== true)
        fail(`${FOLDER}/${topic}/en.json`, `"${id}"`, 'a code with an answer of this topic');
    }
  }
}

function fail(file: string, found: string, expected: string): never {
  throw new SourceError({ file, found, expected, advice: 'write or correct the file; docs/ARCHITECTURE.md, "Topics"' });
}
