import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { localeFacts } from '../../src/core/locales.ts';
import { parseAddress } from '../../src/core/routes.ts';
import { ALWAYS_ASK, cacheControl, IMMUTABLE, securityHeaders } from '../../src/publish/headers.ts';
import { normalizeBase } from '../hosts/base-path.ts';
import { parseHeaderFile } from '../hosts/header-file.ts';
import { orOneLine } from '../support/or-one-line.ts';
import { assertFree, parsePort, portError } from './port.ts';

/**
 * Starts a server for the built site on loopback: extensionless addresses are answered without a redirect, unknown ones
 * with the 404 page of their language and status 404. Security headers are those of any host; nothing but hashed files is
 * kept by the browser, so that the next build shows.
 *
 * @param folder the built site
 * @param options port (0 for any free one) and base path (`/errors`)
 * @returns the server, listening
 * @throws Error with one line when the port is taken
 */
export function serveSite(folder: string, options: { port: number; base: string }): Promise<Server> {
  const base = normalizeBase(options.base);
  const headers = readHeaders(folder);
  const files = sirv(folder, {
    extensions: ['html'],
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const isKept = cacheControl(path) === IMMUTABLE;
      response.setHeader('Cache-Control', isKept ? IMMUTABLE : ALWAYS_ASK);
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const isBelow = base === '' || url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`);
    const path = isBelow ? url.slice(base.length).replace(/^(?!\/)/, '/') : '/';
    for (const [name, value] of headers) response.setHeader(name, value);
    const fail = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': ALWAYS_ASK });
      response.end(notFoundPage(folder, path));
    };
    if (!isBelow) return fail();
    request.url = path;
    files(request, response, fail);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, options.port)));
    server.listen(options.port, '127.0.0.1', () => resolve(server));
  });
}

/** The headers the build wrote for hosts; without them, those that do not depend on the pages. */
function readHeaders(folder: string): ReturnType<typeof securityHeaders> {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return securityHeaders();
  return parseHeaderFile(readFileSync(file, 'utf8')).find(({ path }) => path === '/*')?.headers ?? securityHeaders();
}

function notFoundPage(folder: string, path: string): Buffer | string {
  const { segment } = localeFacts(parseAddress(path.replace(/[?#].*/, ''))?.locale ?? 'en');
  const page = [join(folder, segment, '404.html'), join(folder, '404.html')].find((file) => existsSync(file));
  return page === undefined ? 'Not found' : readFileSync(page);
}

if (import.meta.main) {
  await orOneLine('serve', async () => {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '4321' }, folder: { type: 'string', default: 'dist' } },
    });
    const base = normalizeBase(process.env.BASE ?? '/');
    const wanted = parsePort(values.port);
    await assertFree(wanted);
    if (!existsSync(values.folder)) {
      throw new Error(`${values.folder}: found no such folder, expected a built site; run "npm run build" first`);
    }
    const server = await serveSite(values.folder, { port: wanted, base });
    const { port } = server.address() as AddressInfo;
    console.log(`The Atlas is at http://localhost:${port}${base}/ (Ctrl+C stops it)`);
  });
}
