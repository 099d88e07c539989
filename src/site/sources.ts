import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type manifest from '../../content/sources/sources.json';
import { CONTENT_ROOT } from './content-root.ts';

/** What pages say about a source document. */
export type SourceInfo = (typeof manifest)['sources'][number];

/** All source documents in the manifest's order. */
export const SOURCES: readonly SourceInfo[] = (
  JSON.parse(readFileSync(join(CONTENT_ROOT, 'content/sources/sources.json'), 'utf8')) as typeof manifest
).sources;

/** The source document with this id. Throws Error when there is none. */
export function sourceById(id: string): SourceInfo {
  const source = SOURCES.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`no source "${id}" in content/sources/sources.json`);
  return source;
}
