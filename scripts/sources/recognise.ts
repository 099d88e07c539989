import { basename } from 'node:path';
import { LOCALES } from '../../src/core/locales.ts';
import type { Complaint } from '../../src/core/source-error.ts';
import type { Manifest } from '../convert/manifest.ts';
import { ADAPTERS } from '../convert/plan.ts';
import { Problems } from '../convert/problems.ts';
import { type Detected, detect } from './detect.ts';
import { textOf } from './detect-bytes.ts';
import { type Sources, sha256 } from './project.ts';

/** What a person may say about a document instead of the document itself. */
export interface Said {
  readonly id?: string | undefined;
  readonly locale?: string | undefined;
  readonly date?: string | undefined;
  readonly translation?: 'HT' | 'MT' | undefined;
  readonly url?: string | undefined;
  /** The day we take it in. */
  readonly taken: string;
  /** Languages that were made in the same run. */
  readonly madeLocales: readonly string[];
}

/** A document to take in. */
export interface Incoming {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Finds out what a document is, and complains of everything at once: its language, its text, and whether we have it already.
 *
 * @param before the sources
 * @param incoming the document
 * @param said what is said about it; it goes before what the document says
 * @returns what it is, and its text
 * @throws SourceErrors with everything that is wrong with the document
 */
export function recognise(
  before: Sources,
  { path, bytes }: Incoming,
  said: Said,
): { detected: Detected; text: string } {
  const text = textOf(bytes, path);
  const found = detect(text, path);
  const detected: Detected = {
    ...found,
    ...(said.locale === undefined
      ? {}
      : { locale: said.locale, isKnownLocale: (LOCALES as readonly string[]).includes(said.locale) }),
    ...(said.date === undefined ? {} : { date: said.date, between: undefined }),
    ...(said.translation === undefined ? {} : { translation: said.translation }),
  };
  const problems = new Problems();
  const digest = sha256(bytes);
  const same = sourceWith(before.manifest, digest);
  if (same !== undefined) {
    problems.add(
      complaint(
        path,
        `the same bytes as an edition of "${same.id}"`,
        'a document we do not have',
        'there is nothing to take',
      ),
    );
  }
  if (!detected.isKnownLocale) problems.add(unknownLocale(path, detected));
  const context = {
    source: {
      ...editionFields(detected, { path, bytes }, basename(path), said),
      id: 'incoming',
      path,
      families: detected.families,
    },
    guideSlugs: before.manifest.guides,
  };
  problems.catch(() =>
    ADAPTERS[detected.adapter](text, {
      ...context,
      source: {
        ...context.source,
        locale: detected.locale,
        publisher: 'Microsoft',
        origin: detected.origin,
        licence: 'CC BY 4.0',
      },
    }),
  );
  problems.throwIfAny();
  return { detected, text };
}

/**
 * The source that has an edition of these bytes.
 *
 * @param manifest the sources
 * @param digest SHA-256 of the bytes
 */
export function sourceWith({ sources }: Manifest, digest: string): Manifest['sources'][number] | undefined {
  return sources.find((source) => [...(source.earlier ?? []), source].some((one) => one.sha256 === digest));
}

function unknownLocale(path: string, { tag, locale }: Detected): Complaint {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  return complaint(
    path,
    `a document in ${name} (${tag})`,
    `a language the site has pages in: ${LOCALES.join(', ')}`,
    `run "npm run locale -- new ${locale}" first, or let this command do it with --new-locale`,
  );
}

/**
 * What the manifest says of an edition.
 *
 * @param detected what the document is
 * @param incoming the document
 * @param file name it has in `content/sources`
 * @param said what is said about it
 */
export function editionFields(detected: Detected, { bytes }: Incoming, file: string, said: Said) {
  const { adapter, title, date, between, translation, links } = detected;
  return {
    file,
    adapter,
    title,
    links: said.url?.replace(/(learn\.microsoft\.com\/)[a-z]{2}-[a-z]{2}\//i, '$1') ?? links,
    date,
    ...(between === undefined ? {} : { between }),
    translation,
    taken: said.taken,
    sha256: sha256(bytes),
  };
}

function complaint(file: string, found: string, expected: string, advice: string): Complaint {
  return { file, found, expected, advice };
}
