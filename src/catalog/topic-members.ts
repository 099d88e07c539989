import { TOPICS, type Topic } from './answers-schema.ts';
import type { Catalog, CodeEntry } from './catalog.ts';

const members = new WeakMap<Catalog, ReadonlyMap<Topic, readonly CodeEntry[]>>();

/**
 * Codes of a topic, commonest first, the rest in the order of the families and numbers.
 *
 * @param catalog all entries
 * @param topic one of `TOPICS`
 */
export function topicMembers(catalog: Catalog, topic: Topic | undefined): readonly CodeEntry[] {
  const known = members.get(catalog) ?? groupByTopic(catalog);
  members.set(catalog, known);
  return (topic && known.get(topic)) ?? [];
}

function groupByTopic(catalog: Catalog): ReadonlyMap<Topic, readonly CodeEntry[]> {
  const all = [...catalog.codes.values()].flat().filter(({ answer }) => answer !== undefined);
  const rank = ({ answer }: CodeEntry): number => answer?.facts.commonness ?? Number.MAX_SAFE_INTEGER;
  return new Map(
    TOPICS.map((topic) => [
      topic,
      all.filter(({ answer }) => answer?.facts.topics.includes(topic)).sort((a, b) => rank(a) - rank(b)),
    ]),
  );
}
