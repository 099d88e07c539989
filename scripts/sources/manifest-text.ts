import type { Manifest } from '../convert/manifest.ts';

/** A source or an edition with its keys in the order the manifest has them. */
const ORDER = [
  ...[
    'id',
    'file',
    'adapter',
    'families',
    'locale',
    'title',
    'publisher',
    'origin',
    'licence',
    'links',
    'date',
    'between',
  ],
  ...['translation', 'taken', 'prefer', 'madeLocale', 'earlier', 'sha256'],
];

/**
 * Writes the manifest: the same manifest always gives the same bytes, so that what is added can be taken out without a trace.
 *
 * @param manifest the manifest
 * @returns JSON, short lists on one line
 */
export function formatManifest(manifest: Manifest): string {
  const sources = manifest.sources.map((source) => ({
    ...inOrder(source),
    ...(source.earlier === undefined ? {} : { earlier: source.earlier.map(inOrder) }),
  }));
  const { $comment, guides } = manifest;
  return `${JSON.stringify({ $comment, guides, sources: sources.map(inOrder) }, null, 2).replace(
    /\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\]/g,
    (_, items: string) => `[${items.replace(/,\n\s+/g, ', ')}]`,
  )}\n`;
}

function inOrder<T extends object>(entry: T): T {
  const keys = Object.keys(entry).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return Object.fromEntries(keys.map((key) => [key, entry[key as keyof T]])) as T;
}
