import type { CodeEntry } from '../../catalog/catalog.ts';
import type { EditionHistory } from '../../catalog/history.ts';
import { fileHead } from './codes-json.ts';
import type { ChangesFile } from './schemas.ts';
import type { SiteData } from './site-data.ts';

type Edition = ChangesFile['editions'][number];

/** A code and the day, month or year at which it was new. */
export interface DatedCode {
  readonly date: string;
  readonly entry: CodeEntry;
}

/**
 * What came when: `changes.json`. The editions of the documents with what each of them changed, and the days on which codes
 * were first seen anywhere, as far as sources have a date.
 *
 * @param whole all codes and editions
 */
export function changesFile(site: SiteData): ChangesFile {
  const firstSeen = [...Map.groupBy(newestCodes({ ...site, editions: [] }), ({ date }) => date)];
  return {
    ...fileHead(site, 'changes'),
    editions: site.editions.map(editionOf),
    firstSeen: firstSeen.map(([date, codes]) => ({ date, codes: codes.map(({ entry }) => idOf(entry)) })),
  };
}

/**
 * Codes that have a date, newest first: the first sighting anywhere; of a code that no source dates, the day on which the first
 * edition with it was taken in. Codes of the editions a site began with are not new, and have none.
 *
 * @param whole all codes and editions
 */
export function newestCodes({ catalog, editions }: Pick<SiteData, 'catalog' | 'editions'>): DatedCode[] {
  // The first edition with a code stands last, and counts.
  const taken = new Map(editions.flatMap((edition) => edition.added.map((id) => [id, edition.taken])));
  return [...catalog.codes.values()]
    .flat()
    .flatMap((entry): DatedCode[] => {
      const date = entry.known?.since ?? taken.get(idOf(entry));
      return date === undefined ? [] : [{ date, entry }];
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function idOf({ family, code }: CodeEntry): string {
  return `${family}/${code}`;
}

function editionOf(edition: EditionHistory): Edition {
  const { id, title, locale, date, between, taken, isCurrent, listed, added, back, changed, renamed, gone } = edition;
  const { codesOf } = edition;
  return {
    ...{
      id,
      document: title,
      language: locale,
      codesOf,
      date: date ?? undefined,
      between: between && { ...between },
      taken,
    },
    ...{ isCurrent, listed, added: [...added], back: [...back], changed: [...changed], renamed: [...renamed] },
    removed: [...gone],
  };
}
