import { sortDate } from '../../src/catalog/edition-date.ts';
import { SourceError } from '../../src/core/source-error.ts';
import type { Manifest } from '../convert/manifest.ts';
import type { Detected } from './detect.ts';
import { extension, freeFile, freeId, suffix } from './free-names.ts';
import type { Sources } from './project.ts';
import { editionFields, type Incoming, recognise, type Said } from './recognise.ts';

type Entry = Manifest['sources'][number];

/** A change of the sources that is ready to be worked out. */
export interface Change {
  readonly sources: Sources;
  readonly id: string;
  readonly text: string;
  /** Where the document lay. */
  readonly path: string;
}

/**
 * The sources with one document more.
 *
 * @param before the sources
 * @param incoming the document
 * @param said what is said about it
 * @throws SourceErrors with everything that is wrong with the document
 */
export function addSource(before: Sources, incoming: Incoming, said: Said): Change {
  const { detected, text } = recognise(before, incoming, said);
  const id = said.id ?? freeId(before.manifest, detected);
  const known = before.manifest.sources.find((source) => source.id === id);
  if (known !== undefined) {
    throw refuse(
      incoming.path,
      `a source "${id}", which is there already`,
      'a new id',
      `use "replace" for its next edition, or another --id`,
    );
  }
  const file = freeFile(before, `${detected.document.file}.${suffix(id, detected)}${extension(incoming.path)}`);
  const entry: Entry = {
    id,
    ...editionFields(detected, incoming, file, said),
    families: detected.families,
    locale: detected.locale,
    publisher: 'Microsoft',
    origin: originOf(detected, said),
    licence: 'CC BY 4.0',
    ...(isMadeFor(before, detected.locale, said) ? { madeLocale: true } : {}),
  };
  const manifest = { ...before.manifest, sources: [...before.manifest.sources, entry] };
  return {
    sources: { ...before, manifest, files: new Map([...before.files, [file, incoming.bytes]]) },
    id,
    text,
    path: incoming.path,
  };
}

/**
 * The sources with a new edition of one of them; the edition it replaces is kept as history.
 *
 * @param before the sources
 * @param incoming the document
 * @param said what is said about it; `id` where more than one source could be meant
 * @throws SourceErrors with everything that is wrong with the document, or when no one source is meant
 */
export function replaceSource(before: Sources, incoming: Incoming, said: Said): Change {
  const { detected, text } = recognise(before, incoming, said);
  const { sources } = before.manifest;
  const meant = likeSources(before, detected, said);
  const [old, ...more] = meant;
  if (old === undefined) {
    const found = `${detected.document.stem} in ${detected.locale}`;
    const like =
      said.id === undefined ? 'a document of the kind and language of a source' : `a new edition of "${said.id}"`;
    throw refuse(incoming.path, found, like, 'use "add" for a document the site does not have yet');
  }
  if (more.length > 0) {
    throw refuse(
      incoming.path,
      `an edition of any of ${meant.map(({ id }) => id).join(', ')}`,
      'one source',
      'say which with --id',
    );
  }
  if (said.taken < old.taken) {
    throw refuse(
      incoming.path,
      `an edition taken on ${said.taken}`,
      `${old.taken} or later, when the last one was taken`,
      'correct --taken',
    );
  }
  const written = said.date ?? detected.date;
  if (written !== null && old.date !== null && written < old.date.slice(0, written.length)) {
    throw refuse(
      incoming.path,
      `an edition of ${written}`,
      `one of ${old.date} or later, which is there`,
      'use "add" for an older edition: its texts become history; if the document has the wrong date, say --date',
    );
  }
  const { earlier = [], ...rest } = old;
  const first = (earlier[0] ?? old).file;
  const file = freeFile(before, first.replace(/(\.\w+)$/, `.${said.date ?? detected.date ?? said.taken}$1`));
  const { id, families, locale, publisher, origin, licence, prefer, madeLocale, ...edition } = rest;
  const fields = editionFields(detected, incoming, file, said);
  // Pages move: the new edition's links start from where it stands, and its next one will be looked for there.
  const hasMoved = old.links !== undefined && fields.links !== old.links;
  // An edition without a date is at least not older than the one it replaces.
  const between = {
    ...(sortDate(old) === '' ? {} : { after: sortDate(old) }),
    before: said.taken,
    why: 'It replaced the edition before it and was taken in that day.',
  };
  const entry: Entry = {
    ...{ id, families, locale, publisher, origin: hasMoved ? originOf(detected, said) : origin, licence },
    ...fields,
    ...(fields.date === null && fields.between === undefined ? { between } : {}),
    ...(prefer === undefined ? {} : { prefer }),
    ...(madeLocale === undefined ? {} : { madeLocale }),
    earlier: [...earlier, { ...edition, ...(hasMoved ? { origin } : {}) }],
  };
  const manifest = { ...before.manifest, sources: sources.map((source) => (source === old ? entry : source)) };
  return {
    sources: { ...before, manifest, files: new Map([...before.files, [file, incoming.bytes]]) },
    id,
    text,
    path: incoming.path,
  };
}

/**
 * The sources with a document: as the next edition of the one of its kind and language, else as one more.
 *
 * @param before the sources
 * @param incoming the document
 * @param said what is said about it
 * @throws SourceErrors as `addSource` and `replaceSource` do
 */
export function takeSource(before: Sources, incoming: Incoming, said: Said): Change {
  const { detected } = recognise(before, incoming, said);
  const isThere = likeSources(before, detected, said).length > 0;
  return isThere ? replaceSource(before, incoming, said) : addSource(before, incoming, said);
}

function originOf({ origin }: Detected, { url }: Said): Entry['origin'] {
  return url === undefined ? origin : { ...origin, url };
}

/** The sources that a document is an edition of: of its kind and language. */
function likeSources({ manifest }: Sources, { locale, families }: Detected, { id }: Said): Entry[] {
  return manifest.sources.filter(
    (source) =>
      (id === undefined || source.id === id) && source.locale === locale && source.families.join() === families.join(),
  );
}

/** Was the language made for this document? The first one in it has the mark. */
function isMadeFor({ manifest }: Sources, locale: string, { madeLocales }: Said): boolean {
  return madeLocales.includes(locale) && manifest.sources.every((source) => source.locale !== locale);
}

function refuse(file: string, found: string, expected: string, advice: string): SourceError {
  return new SourceError({ file, found, expected, advice });
}
