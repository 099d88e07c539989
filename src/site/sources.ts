import manifest from '../../content/sources/sources.json' with { type: 'json' };

/** What pages say about a source document. */
export type SourceInfo = (typeof manifest)['sources'][number];

/** All source documents in the manifest's order. */
export const SOURCES: readonly SourceInfo[] = manifest.sources;

/** The source document with this id. Throws Error when there is none. */
export function sourceById(id: string): SourceInfo {
  const source = SOURCES.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`no source "${id}" in content/sources/sources.json`);
  return source;
}
