import type { Facts } from './facts.ts';
import { type KnownCode, SIGHTING_KINDS, type SightingKind } from './facts-schema.ts';

/** A source that names a code. */
export interface Sighting {
  readonly kind: SightingKind;
  readonly publisher: string;
  /** Repository and path, or nothing more than the publisher. */
  readonly title: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Who saw a code, best evidence first; within a kind the newest first.
 *
 * @param known what is known of the code
 * @param facts the sources
 */
export function sightingsOf({ sources }: Pick<KnownCode, 'sources'>, facts: Pick<Facts, 'sources'>): Sighting[] {
  return sources
    .flatMap((id): Sighting[] => {
      const source = facts.sources.get(id);
      if (source === undefined) return [];
      const { kind, publisher, repository, path, commit, url, date } = source;
      return [
        {
          kind,
          publisher,
          title: [repository, path].filter(Boolean).join(' '),
          date,
          url: url ?? fileUrl(repository, path, commit),
        },
      ];
    })
    .sort(
      (a, b) =>
        SIGHTING_KINDS.indexOf(a.kind) - SIGHTING_KINDS.indexOf(b.kind) || (b.date ?? '').localeCompare(a.date ?? ''),
    );
}

function fileUrl(
  repository: string | undefined,
  path: string | undefined,
  commit: string | undefined,
): string | undefined {
  if (repository === undefined) return undefined;
  const address = `https://github.com/${repository}`;
  return path === undefined || commit === undefined || commit.length < 40
    ? address
    : // Twelve digits are enough for GitHub, and a page with ten of them is lighter.
      `${address}/blob/${commit.slice(0, 12)}/${path}`;
}
