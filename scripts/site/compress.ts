import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text; what the search bundles hold otherwise is compressed already. */
const TEXT = /\.(?:html|js|css|json|xml|svg|txt|webmanifest|md|csv)$/;
/** Read by hosts, never sent. */
const FOR_HOSTS = /^(?:_hosts\/|staticwebapp\.config\.json$)/;
const LEAST_BYTES = 1024;
/** As many as zlib has threads, and some to read and write meanwhile. */
const AT_ONCE = 8;
/** Fits a page whole. Larger windows make the same quality ten times slower here, for nothing. */
const WINDOW_BITS = 16;

const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)];

/** What compressing did. */
export interface Compressed {
  readonly files: number;
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
  /** Bytes of each file with gzip. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * Writes `.gz` and `.br` beside every larger text. The same bytes for the same text, whatever the machine.
 *
 * @param folder the built site
 * @param files its files
 * @param quality of brotli, 0 to 11
 */
export async function compressSite(folder: string, files: readonly string[], quality: number): Promise<Compressed> {
  const sum = { files: 0, bytes: 0, gzip: 0, brotli: 0, sizes: new Map<string, number>() };
  const queue = files.filter((file) => TEXT.test(file) && !FOR_HOSTS.test(file)).values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const text = await readFile(join(folder, file));
      if (text.length < LEAST_BYTES) continue;
      const [gz, br] = await Promise.all([gzipOf(text), brotliOf(text, quality)]);
      await Promise.all([writeFile(join(folder, `${file}.gz`), gz), writeFile(join(folder, `${file}.br`), br)]);
      sum.files += 1;
      sum.bytes += text.length;
      sum.gzip += gz.length;
      sum.sizes.set(file, gz.length);
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
export async function brotliOf(text: Uint8Array, quality: number): Promise<Buffer> {
  return toBrotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}
