import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, type Host, start, temporaryFolder } from '../../scripts/hosts/test-server.ts';
import { ensureDebianPackage } from '../../scripts/support/debian-package.ts';

/**
 * Starts Caddy with a file of ours.
 *
 * @param config the file
 * @param base path below which the site lives: empty, or `/errors`
 * @returns undefined where there is no Caddy and none can be installed
 */
export async function startCaddy(config: string, base: string): Promise<Host | undefined> {
  const program = ensureDebianPackage('caddy', 'the tests of hosts', 'caddy');
  if (program === undefined) return undefined;
  const folder = temporaryFolder();
  const port = await freePort();
  const global = '{\n\tadmin off\n\tauto_https off\n}\n\n';
  writeFileSync(join(folder, 'Caddyfile'), global + config.replace(/^:80 \{/m, `http://127.0.0.1:${port} {`));
  const host = { name: 'Caddy', port, base, brotli: true };
  return start([program, 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], host, folder);
}
