import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { serveSite } from '../../scripts/site/serve.ts';

/**
 * Serves a built site while the tests of a file run.
 *
 * @param folder the built site
 * @returns what makes an address of a path
 */
export function siteForTests(folder: string): (path: string) => string {
  let url = '';
  let close = (): void => undefined;
  before(async () => {
    const server = await serveSite(folder, { port: 0, base: '/' });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => {
      server.close();
      server.closeAllConnections();
    };
  });
  after(() => close());
  return (path) => url + path;
}
