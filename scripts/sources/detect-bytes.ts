import { readFileSync } from 'node:fs';
import { SourceError } from '../../src/core/source-error.ts';
import { decodeUtf8 } from '../convert/sources.ts';

/** First bytes of files that are no documents, and what to do instead. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[], advice: string])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46], 'take the Markdown from the documentation’s repository'],
  ['a gzip archive', [0x1f, 0x8b], 'unpack it (gunzip) and take the document in it'],
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04], 'unpack it and take the document in it'],
  ['UTF-16 text', [0xff, 0xfe], 'save it as UTF-8, or take it from its repository again'],
  ['UTF-16 text', [0xfe, 0xff], 'save it as UTF-8, or take it from its repository again'],
];
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>]|<head[\s>])/i;

/**
 * Reads a document.
 *
 * @param path where it lies
 * @throws SourceError when it cannot be read
 */
export function readDocument(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const found = (error as Error).message;
    throw new SourceError({ file: path, found, expected: 'a file to read', advice: 'correct the path, or its rights' });
  }
}

/**
 * The text of a document.
 *
 * @param bytes the file
 * @param file its path, for errors
 * @returns the text without byte order mark, line breaks as `\n`
 * @throws SourceError when the file is no UTF-8 text, is a web page, or is empty
 */
export function textOf(bytes: Uint8Array, file: string): string {
  const complain = (found: string, advice: string): SourceError =>
    new SourceError({
      file,
      line: 1,
      found,
      expected: 'a document as UTF-8 text: Markdown, or a page saved as text',
      advice,
    });
  for (const [name, start, advice] of SIGNATURES) {
    if (start.every((byte, index) => bytes[index] === byte)) throw complain(name, advice);
  }
  const text = decodeUtf8(bytes, file);
  if (text.trim() === '') throw complain('an empty file', 'take the document from its origin again');
  if (text.includes('\u0000')) throw complain('bytes that are no text', 'take the document from its origin again');
  if (HTML.test(text)) throw complain('a web page (HTML)', 'take the Markdown from the documentation’s repository');
  return text;
}
