import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Topic } from '../catalog/answers-schema.ts';
import { checkTopics, readTopics, type Topics, type TopicWords } from '../catalog/topics.ts';
import { DEFAULT_LOCALE, type Locale } from '../core/locales.ts';
import { getCatalog } from './catalog.ts';
import { CONTENT_ROOT } from './content-root.ts';

const TOPICS_FOLDER = 'content/topics';

let topics: Promise<Topics> | undefined;

/**
 * The words of a topic, read and checked once a build; English where a new language has none.
 *
 * @param topic the topic
 * @param locale the language
 */
export async function topicWords(topic: Topic, locale: Locale): Promise<TopicWords> {
  topics ??= load();
  const words = (await topics).get(topic);
  return (words?.get(locale) ?? words?.get(DEFAULT_LOCALE)) as TopicWords;
}

async function load(): Promise<Topics> {
  // A site of made-up codes has the project's topics, of which it need not have a code.
  if (!existsSync(join(CONTENT_ROOT, TOPICS_FOLDER))) return readTopics('.');
  const read = readTopics(CONTENT_ROOT);
  checkTopics(read, await getCatalog());
  return read;
}
