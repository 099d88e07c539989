import { extname } from 'node:path';
import type { Manifest } from '../convert/manifest.ts';
import type { Detected } from './detect.ts';
import type { Sources } from './project.ts';

/**
 * An id that no source has: kind and language of the document, with its year or a number where there are more.
 *
 * @param manifest the sources there are
 * @param detected what the document is
 */
export function freeId({ sources }: Manifest, { document, locale, date }: Detected): string {
  const base = `${document.stem}-${locale.toLowerCase()}`;
  const candidates = [
    base,
    ...(date === null ? [] : [`${base}-${date.slice(0, 4)}`]),
    ...Array.from({ length: 98 }, (_, n) => `${base}-${n + 2}`),
  ];
  return candidates.find((id) => sources.every((source) => source.id !== id)) ?? base;
}

/**
 * What tells a document's file from others of its kind.
 *
 * @param id of its source
 * @param detected what the document is
 */
export function suffix(id: string, { document, locale }: Detected): string {
  const tail = id.slice(`${document.stem}-${locale}`.length);
  return id.startsWith(`${document.stem}-`) ? `${locale}${tail.replace(/^-/, '.')}` : id;
}

/**
 * A file's name that is not taken.
 *
 * @param sources the sources there are
 * @param name the name it would have
 */
export function freeFile({ files }: Sources, name: string): string {
  const numbered = Array.from({ length: 98 }, (_, n) => name.replace(/(\.\w+)$/, `.${n + 2}$1`));
  return [name, ...numbered].find((candidate) => !files.has(candidate)) ?? name;
}

/**
 * The ending of a document's file: `.md` unless it is plain text.
 *
 * @param path where the document lay
 */
export function extension(path: string): string {
  return extname(path) === '.txt' ? '.txt' : '.md';
}
