import type { Manifest } from '../convert/manifest.ts';

/** A file of a repository in which the next edition of a document will stand. */
export interface Upstream {
  readonly repository: string;
  readonly path: string;
}

/**
 * The files to look at for next editions, each once, in the manifest's order.
 *
 * @param manifest the sources
 */
export function upstreamOf({ sources }: Manifest): Upstream[] {
  const all = sources.flatMap(({ origin }) => origin.upstream ?? []);
  return [...new Map(all.map((one) => [`${one.repository}/${one.path}`, one])).values()];
}
