import { request as ask, createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipOf } from '../../site/compress.ts';
import { serveSite } from '../../site/serve.ts';

/** A site to measure, whoever built it. */
export interface SiteFolder {
  /** The built site. */
  readonly folder: string;
  /** Path below which it lives: `/`, or `/errors`. */
  readonly base: string;
}

/** A site being served on loopback for a measurement. */
export interface SiteServer {
  /** `http://127.0.0.1:PORT`, without the base path. */
  readonly origin: string;
  /** Addresses asked for so far, as they came. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** What hosts compress as they go; the rest is compressed by its own format. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:json|javascript|manifest|xml))/;
/** As hosts usually do: what fits one packet gains nothing. */
const LEAST_BYTES = 1024;

/**
 * Serves a site by `scripts/site/serve.ts`, with two things it does not do: everything is sent with gzip, also what the build
 * did not compress, at the level our build uses, so that two sites are compared by what they are and not by who
 * compressed them; and every answer can be late. The delay is the server's because a browser's own emulation leaves
 * workers and what they load out.
 *
 * @param site see `SiteFolder`
 * @param delay milliseconds added to every answer
 * @returns the server, listening on a free port
 */
export async function serveForMeasuring({ folder, base }: SiteFolder, delay = 0): Promise<SiteServer> {
  const site = await serveSite(folder, { port: 0, base });
  const port = portOf(site);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const forward = (): void => {
      // A service worker may still be asking when the measurement is over.
      if (!site.listening) return void response.destroy();
      const headers = { ...request.headers, 'accept-encoding': 'gzip' };
      const inner = ask({ host: '127.0.0.1', port, path, method: request.method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => void send(response, answer.statusCode ?? 500, answer.headers, Buffer.concat(chunks)));
      });
      inner.on('error', () => response.destroy());
      inner.end();
    };
    if (delay === 0) forward();
    else setTimeout(forward, delay);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    for (const one of [server, site]) {
      one.closeAllConnections();
      await new Promise((resolve) => one.close(resolve));
    }
  };
  return { origin: `http://127.0.0.1:${portOf(server)}`, asked, close };
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  return (server.address() as AddressInfo).port;
}

/** Passes an answer on, compressed where it is text and was not. */
async function send(to: ServerResponse, status: number, from: IncomingHttpHeaders, body: Buffer): Promise<void> {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = from;
  const isPlain = headers['content-encoding'] === undefined && TEXT.test(headers['content-type'] ?? '');
  if (isPlain && body.length >= LEAST_BYTES) {
    const packed = await gzipOf(body);
    to.writeHead(status, { ...headers, 'content-encoding': 'gzip', 'content-length': packed.length });
    to.end(packed);
  } else {
    to.writeHead(status, body.length === 0 ? headers : { ...headers, 'content-length': body.length });
    to.end(body);
  }
}
