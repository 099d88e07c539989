import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headerFile } from './header-file.ts';
import { CADDY_POLICY, caddyPolicy, NGINX_POLICY, nginxPolicy } from './policy-files.ts';
import { redirectFile } from './redirect-file.ts';
import { staticWebApp } from './static-web-app.ts';

// The files a build writes for hosts. A new host is a row of this table: its file is written, is no part of what the site
// says, is not compressed, and is kept from readers by nginx and Caddy.

/** What hosts are told of a built site. */
export interface HostedSite {
  /** Path below which it lives: empty, or `/errors`. */
  readonly base: string;
  /** Its files, those for hosts aside. */
  readonly files: readonly string[];
  /** Value of `Content-Security-Policy` for every answer. */
  readonly policy: string;
}

/** The files by their path in the site, and what is in them. */
const HOST_FILES: Readonly<Record<string, (site: HostedSite) => string>> = {
  // Cloudflare Pages and Netlify.
  _headers: ({ base, files, policy }) => headerFile(files, base, policy),
  _redirects: ({ base, files }) => redirectFile(files, base),
  // Azure Static Web Apps.
  'staticwebapp.config.json': ({ base, files, policy }) => staticWebApp(files, base, policy),
  // Included by hosts/nginx.conf and hosts/Caddyfile.
  [NGINX_POLICY]: ({ policy }) => nginxPolicy(policy),
  [CADDY_POLICY]: ({ policy }) => caddyPolicy(policy),
  // GitHub Pages would otherwise leave out what begins with an underscore.
  '.nojekyll': () => '',
};

/**
 * Is this file for hosts, not for readers?
 *
 * @param file path in the site
 */
export function isHostFile(file: string): boolean {
  return file in HOST_FILES;
}

/** Paths in the site that a server keeps from readers, `/` at the end of a folder. Files that begin with a dot are always hidden. */
export const HIDDEN_PATHS: readonly string[] = [
  ...new Set(Object.keys(HOST_FILES).map((file) => (file.includes('/') ? file.slice(0, file.indexOf('/') + 1) : file))),
].filter((path) => !path.startsWith('.'));

/**
 * Writes the files.
 *
 * @param folder the built site
 * @param site what to tell
 * @throws Error when a file would break a limit of its host
 */
export function writeHostFiles(folder: string, site: HostedSite): void {
  for (const [file, make] of Object.entries(HOST_FILES)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, make(site));
  }
}
