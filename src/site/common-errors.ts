import { TOPICS, type Topic } from '../catalog/answers-schema.ts';
import type { Catalog, CodeEntry } from '../catalog/catalog.ts';
import { topicMembers } from '../catalog/topic-members.ts';

/** Subjects that most readers come with, in the order of the home page; the others are linked below them. */
const GROUPS = [
  'passwords',
  'mfa',
  'blocked-by-policy',
  'consent',
  'app-setup',
  'tokens',
] as const satisfies readonly Topic[];

/** The commonest codes of a topic. */
export interface CommonErrors {
  readonly topic: Topic;
  readonly entries: readonly CodeEntry[];
}

/**
 * The errors people meet most, by topic. A code stands once, under the first of its own topics.
 *
 * @param catalog all entries
 * @param most how many of each topic
 */
export function commonErrors(catalog: Catalog, most = 3): readonly CommonErrors[] {
  return GROUPS.map((topic) => ({
    topic,
    entries: topicMembers(catalog, topic)
      .filter(({ family, answer }) => family === 'aadsts' && answer?.facts.topics[0] === topic)
      .slice(0, most),
  }));
}

/** Topics without a group of their own on the home page. */
export const OTHER_TOPICS: readonly Topic[] = TOPICS.filter((topic) => !(GROUPS as readonly Topic[]).includes(topic));
