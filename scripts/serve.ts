import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * Starts a server for the built site on loopback: extensionless addresses are answered without a redirect, unknown ones
 * with the 404 page and status 404.
 *
 * @param folder the built site
 * @param options port (0 for any free one) and base path (`/errors`)
 * @returns the server, listening
 */
export function serveSite(folder: string, options: { port: number; base: string }): Promise<Server> {
  const base = `/${options.base.split('/').filter(Boolean).join('/')}`.replace(/\/$/, '');
  const notFound = existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : 'Not found';
  const files = sirv(folder, { extensions: ['html'], etag: true });
  const server = createServer((request, response) => {
    const fail = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const url = request.url ?? '/';
    if (base !== '' && url !== base && !url.startsWith(`${base}/`) && !url.startsWith(`${base}?`)) return fail();
    request.url = url.slice(base.length).replace(/^(?!\/)/, '/');
    files(request, response, fail);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve(server));
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4321' }, folder: { type: 'string', default: 'dist' } },
  });
  const base = process.env.BASE ?? '/';
  await serveSite(values.folder, { port: Number(values.port), base });
  console.log(`The Atlas is at http://localhost:${values.port}${base.replace(/\/$/, '')}/ (Ctrl+C stops it)`);
}
