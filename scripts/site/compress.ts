import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isHostFile } from '../hosts/files.ts';
import { siteFiles } from './site-files.ts';

/** Text; what the search bundles hold otherwise is compressed already. */
const TEXT = /\.(?:html|js|css|json|xml|svg|txt|webmanifest|md|csv)$/;
const LEAST_BYTES = 1024;
/** As many as zlib has threads, and some to read and write meanwhile. */
const AT_ONCE = 8;
/** Fits a page whole. Larger windows make the same quality ten times slower here, for nothing. */
const WINDOW_BITS = 16;
/** Of brotli; 11, the best, saves another 3 % and takes ten times as long. */
const QUALITY = 9;

const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)];

/** What compressing did. */
export interface Compressed {
  readonly files: number;
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * Writes `.gz` and `.br` beside every larger text, for servers that send what is there (nginx, Caddy). The same bytes for the
 * same text, whatever the machine.
 *
 * @param folder the built site
 */
export async function compressSite(folder: string): Promise<Compressed> {
  const sum = { files: 0, bytes: 0, gzip: 0, brotli: 0 };
  const queue = siteFiles(folder)
    .filter((file) => TEXT.test(file) && !isHostFile(file))
    .values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const text = await readFile(join(folder, file));
      if (text.length < LEAST_BYTES) continue;
      const [gz, br] = await Promise.all([gzipOf(text), brotliOf(text)]);
      await Promise.all([writeFile(join(folder, `${file}.gz`), gz), writeFile(join(folder, `${file}.br`), br)]);
      sum.files += 1;
      sum.bytes += text.length;
      sum.gzip += gz.length;
      sum.brotli += br.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sum;
}

/** Compresses with gzip; the byte that names the operating system says "unknown" (RFC 1952, 2.3.1). */
export async function gzipOf(text: Uint8Array): Promise<Buffer> {
  const packed = await toGzip(text, { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 255;
  return packed;
}

/** Compresses with brotli. */
export async function brotliOf(text: Uint8Array): Promise<Buffer> {
  return toBrotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}
