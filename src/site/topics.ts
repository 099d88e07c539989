import type { Topic } from '../catalog/answers-schema.ts';
import { checkTopics, readTopics, type Topics, type TopicWords } from '../catalog/topics.ts';
import type { Locale } from '../core/locales.ts';
import { getCatalog } from './catalog.ts';

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
  const read = readTopics(process.cwd());
  checkTopics(read, await getCatalog());
  return read;
}
