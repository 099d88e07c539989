import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_ROOT } from './content-root.ts';
import type { Dated } from './edition-date.ts';

/** What pages say about an edition of a source document. */
interface EditionInfo extends Dated {
  readonly title: string;
  readonly translation: string | null;
}

/** What pages say about a source document: its newest edition, and those before it. */
export interface SourceInfo extends EditionInfo {
  readonly id: string;
  readonly file: string;
  readonly locale: string;
  readonly publisher: string;
  readonly origin: { readonly name: string; readonly url: string };
  readonly licence: string;
  readonly prefer?: boolean | undefined;
  readonly earlier?: readonly (EditionInfo & { readonly file: string })[] | undefined;
}

/** All source documents in the manifest's order. */
export const SOURCES: readonly SourceInfo[] = (
  JSON.parse(readFileSync(join(CONTENT_ROOT, 'content/sources/sources.json'), 'utf8')) as {
    sources: SourceInfo[];
  }
).sources;

const BY_ID: ReadonlyMap<string, SourceInfo> = new Map(SOURCES.map((source) => [source.id, source]));

/** The sources by id. */
export function sourcesById(): ReadonlyMap<string, SourceInfo> {
  return BY_ID;
}

/**
 * What is known of the edition a text is of.
 *
 * @param text names its source, and the edition where it is not the newest
 */
export function editionOf({
  source,
  edition,
}: {
  readonly source: string;
  readonly edition?: number | undefined;
}): EditionInfo {
  const info = sourceById(source);
  return (edition === undefined ? undefined : info.earlier?.[edition - 1]) ?? info;
}

/** The source document with this id. Throws Error when there is none. */
export function sourceById(id: string): SourceInfo {
  const source = BY_ID.get(id);
  if (source === undefined) throw new Error(`no source "${id}" in content/sources/sources.json`);
  return source;
}
