import { fileHead } from './codes-json.ts';
import type { ChangesFile } from './schemas.ts';
import type { Whole } from './whole.ts';

/**
 * What came when: `changes.json`. Days on which codes were first seen anywhere, as far as sources have a date.
 *
 * @param whole all codes
 */
export function changesFile(whole: Whole): ChangesFile {
  return { ...fileHead(whole, 'changes'), editions: [], firstSeen: firstSeen(whole) };
}

/**
 * Codes by the date of their first sighting, newest first.
 *
 * @param whole all codes
 */
export function firstSeen({ catalog }: Pick<Whole, 'catalog'>): ChangesFile['firstSeen'] {
  const dated = [...catalog.codes.values()].flat().flatMap(({ family, code, known }) => {
    const date = known?.since;
    return date === undefined ? [] : [{ date, id: `${family}/${code}` }];
  });
  return [...Map.groupBy(dated, ({ date }) => date)]
    .map(([date, codes]) => ({ date, codes: codes.map(({ id }) => id) }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
