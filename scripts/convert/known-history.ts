import type { EditionHistory } from '../../src/catalog/history.ts';
import type { KnownEdition } from '../../src/catalog/known-editions.ts';

/**
 * What the editions that are known by their codes only added and left out, each against the one before it of its family. They
 * are compared with one another and with no document we reprint: a translation lacks codes because it is older than its
 * date says, not because they are gone.
 *
 * @param known the editions, oldest first
 * @returns an edition each, in the same order; what the oldest of a family lists was added by nobody
 */
export function knownHistory(known: readonly KnownEdition[]): EditionHistory[] {
  return known.map(({ id, family, date, taken, codes }, index) => {
    const earlier = known.slice(0, index).filter((other) => other.family === family);
    const before = earlier.at(-1)?.codes;
    const ever = new Set(earlier.flatMap((other) => [...other.codes]));
    const keys = (list: Iterable<string>, test: (code: string) => boolean): string[] =>
      [...list]
        .filter(test)
        .map((code) => `${family}/${code}`)
        .sort();
    return {
      id,
      source: id,
      codesOf: family,
      date,
      taken,
      isCurrent: known.slice(index + 1).every((other) => other.family !== family),
      listed: codes.size,
      added: before === undefined ? [] : keys(codes, (code) => !ever.has(code)),
      back: before === undefined ? [] : keys(codes, (code) => ever.has(code) && !before.has(code)),
      changed: [],
      renamed: [],
      gone: keys(before ?? [], (code) => !codes.has(code)),
    };
  });
}
