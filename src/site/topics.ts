import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Topic } from '../catalog/answers-schema.ts';
import { CONTENT_ROOT } from '../catalog/content-root.ts';
import { checkTopics, readTopics, type Topics, type TopicWords } from '../catalog/topics.ts';
import type { Locale } from '../core/locales.ts';
import { getCatalog } from './catalog.ts';

const TOPICS_FOLDER = 'content/topics';

let topics: Promise<Topics> | undefined;

/**
 * The words of a topic, read and checked once a build.
 *
 * @param topic the topic
 * @param locale the language
 */
export async function topicWords(topic: Topic, locale: Locale): Promise<TopicWords> {
  topics ??= load();
  return (await topics).get(topic)?.get(locale) as TopicWords;
}

async function load(): Promise<Topics> {
  // A site of made-up codes has the project's topics, of which it need not have a code.
  if (!existsSync(join(CONTENT_ROOT, TOPICS_FOLDER))) return readTopics('.');
  const read = readTopics(CONTENT_ROOT);
  checkTopics(read, await getCatalog());
  return read;
}
