import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyConfig } from './caddy.ts';
import { DEFAULTS, type HostOptions, nginxConfig } from './nginx.ts';

const FOLDER = join(import.meta.dirname, '../../hosts');
const HELP = `Writes hosts/nginx.conf and hosts/Caddyfile.

  --check              writes nothing, fails when they are not what it would write
  --print nginx|caddy  prints one instead, made for
  --root FOLDER          this folder (${DEFAULTS.root})
  --base /PATH           this base path`;

/** The files in `hosts/` and what makes them. */
export const HOST_FILES: Readonly<Record<string, (options: HostOptions) => string>> = {
  'nginx.conf': nginxConfig,
  Caddyfile: caddyConfig,
};

/** Names of files in `hosts/` that are not what this project would write. */
export function staleHostFiles(): string[] {
  return Object.entries(HOST_FILES)
    .filter(([name, make]) => readFileSync(join(FOLDER, name), 'utf8') !== make(DEFAULTS))
    .map(([name]) => name);
}

/**
 * A base path in one form.
 *
 * @param text `/`, `errors`, `/errors/` or the like
 * @returns empty, or with a slash in front only
 * @throws Error when it has characters that would have to be escaped
 */
export function normalizeBase(text: string): string {
  const base = text.split('/').filter(Boolean);
  if (base.some((part) => !/^[\w-]+$/.test(part))) throw new Error(`a base path has letters, digits, - and _: ${text}`);
  return base.map((part) => `/${part}`).join('');
}

if (import.meta.main) {
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
    const stale = staleHostFiles();
    if (stale.length > 0) {
      console.error(`hosts: ${stale.join(', ')} not up to date: run "npm run hosts"`);
      process.exitCode = 1;
    }
  } else {
    for (const [name, make] of Object.entries(HOST_FILES)) writeFileSync(join(FOLDER, name), make(DEFAULTS));
  }
}
