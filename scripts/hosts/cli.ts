import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orOneLine } from '../support/or-one-line.ts';
import { normalizeBase } from './base-path.ts';
import { caddyConfig } from './caddy.ts';
import { DEFAULTS, type HostOptions, nginxConfig } from './nginx.ts';

const FOLDER = join(import.meta.dirname, '../../hosts');
const HELP = `Writes hosts/nginx.conf and hosts/Caddyfile.

  --check              writes nothing, fails when they are not what it would write
  --print nginx|caddy  prints one instead, made for
  --root FOLDER          this folder (${DEFAULTS.root})
  --base /PATH           this base path`;

/** The files in `hosts/` and what makes them. */
export const SERVER_CONFIGS: Readonly<Record<string, (options: HostOptions) => string>> = {
  'nginx.conf': nginxConfig,
  Caddyfile: caddyConfig,
};

/** Names of files in `hosts/` that are not what this project would write. */
export function staleServerConfigs(): string[] {
  return Object.entries(SERVER_CONFIGS)
    .filter(([name, make]) => readFileSync(join(FOLDER, name), 'utf8') !== make(DEFAULTS))
    .map(([name]) => name);
}

if (import.meta.main) {
  await orOneLine('hosts', () => {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean' },
        help: { type: 'boolean' },
        print: { type: 'string' },
        root: { type: 'string', default: DEFAULTS.root },
        base: { type: 'string', default: '/' },
      },
    });
    if (values.help) {
      console.log(HELP);
    } else if (values.print !== undefined) {
      const make = { nginx: nginxConfig, caddy: caddyConfig }[values.print];
      if (make === undefined) throw new Error(`no such host: ${values.print}\n${HELP}`);
      process.stdout.write(make({ root: values.root, base: normalizeBase(values.base) }));
    } else if (values.check) {
      const stale = staleServerConfigs();
      if (stale.length > 0) {
        console.error(`hosts: ${stale.join(', ')} not up to date: run "npm run hosts"`);
        process.exitCode = 1;
      }
    } else {
      for (const [name, make] of Object.entries(SERVER_CONFIGS)) writeFileSync(join(FOLDER, name), make(DEFAULTS));
    }
  });
}
