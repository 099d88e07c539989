import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Topic } from '../catalog/answers-schema.ts';
import { CONTENT_ROOT } from '../catalog/content-root.ts';
import { checkTopics, readTopics, type Topics, type TopicWords } from '../catalog/topics.ts';
import { DEFAULT_LOCALE, type Locale } from '../core/locales.ts';
import { getCatalog } from './catalog.ts';
import { markFallback } from './fallback-marks.ts';

const TOPICS_FOLDER = 'content/topics';

let topics: Promise<Topics> | undefined;

/**
 * The words of a topic, read and checked once a build.
 *
 * @param topic the topic
 * @param locale the language
 * @returns its words; those of English, marked as such, where the language has none
 */
export async function topicWords(topic: Topic, locale: Locale): Promise<TopicWords> {
  topics ??= load();
  const words = (await topics).get(topic);
  return words?.get(locale) ?? marked(words?.get(DEFAULT_LOCALE) as TopicWords);
}

function marked({ name, title, lead, signs }: TopicWords): TopicWords {
  return {
    name: markFallback(name),
    title: markFallback(title),
    lead: markFallback(lead),
    signs: signs.map(({ see, codes }) => ({ see: markFallback(see), codes })),
  };
}

async function load(): Promise<Topics> {
  // A site of made-up codes has the project's topics, of which it need not have a code.
  if (!existsSync(join(CONTENT_ROOT, TOPICS_FOLDER))) return readTopics('.');
  const read = readTopics(CONTENT_ROOT);
  checkTopics(read, await getCatalog());
  return read;
}
