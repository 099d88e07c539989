import { readSync } from 'node:fs';
import type { Terminal } from './run.ts';

/** Reads into a buffer; 0 at the end. */
type Read = (buffer: Uint8Array) => number;

const ENCODINGS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const WAIT = 10;

/**
 * Reads all of standard input as text: UTF-8, or UTF-16 with a byte order mark, as Windows PowerShell 5.1 writes files.
 *
 * @param read reads the next bytes; default: from standard input
 * @throws Error with one line when it cannot be read, a folder for instance
 */
export function readStandardInput(read: Read = (buffer) => readSync(0, buffer)): string {
  const parts: Uint8Array[] = [];
  for (;;) {
    const buffer = new Uint8Array(65_536);
    const length = tryRead(read, buffer);
    if (length === 0) break;
    parts.push(buffer.subarray(0, length));
  }
  const bytes = Buffer.concat(parts);
  const encoding = ENCODINGS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  return new TextDecoder(encoding).decode(bytes);
}

function tryRead(read: Read, buffer: Uint8Array): number {
  for (;;) {
    try {
      return read(buffer);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // Windows says so at the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new Error(`Standard input cannot be read: ${message}.`);
      // Whoever opened the pipe reads it without waiting, and nothing has come yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
  }
}

/**
 * The terminal the process runs in. Who stops reading the answer (`| head`) is no error; a full disk ends the process with one
 * line and exit code 2.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`The answer cannot be written: ${message}.\n`);
    process.exit(2);
  });
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    stdin: readStandardInput,
  };
}
