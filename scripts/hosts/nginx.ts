import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { CACHE_RULES, CONTENT_TYPES, SHORT, securityHeaders } from '../../src/publish/headers.ts';
import { aliases } from './aliases.ts';
import { HIDDEN_PATHS } from './files.ts';
import { NGINX_POLICY } from './policy-files.ts';

/** Where a host's own files live. */
export interface HostOptions {
  /** Folder that holds the site; with a base path, the folder that holds the base path's folder. */
  readonly root: string;
  /** Path below which the site lives: empty, or `/errors`. */
  readonly base: string;
}

/** What the files in `hosts/` are made with. */
export const DEFAULTS: HostOptions = { root: '/srv/entra-error-atlas', base: '' };

/**
 * A file for nginx's `conf.d` folder.
 *
 * @param options see `HostOptions`
 */
export function nginxConfig({ root, base }: HostOptions): string {
  const site = `${root}${base}`;
  const alias = aliases(base).map(({ pattern, ignoreCase, target }, index) => {
    const named = pattern.replace(/\((?!\?)/, `(?<atlas${index}>`);
    return `    "~${ignoreCase ? '*' : ''}${named}" "${target.replace('{1}', `$atlas${index}`)}";`;
  });
  const cache = CACHE_RULES.map(({ pattern, value }) => `    "~${pattern.replace('^', `^${base}`)}" "${value}";`);
  const notFound = LOCALES.map((locale) => localeFacts(locale).segment)
    .filter((segment) => segment !== '')
    .map((segment) => `    "~^${base}/${segment}/" "${base}/${segment}/404.html";`);
  const hidden = HIDDEN_PATHS.map((path) => path.replaceAll('.', '\\.').replace(/[^/]$/, '$&$'));
  const types = Object.entries(CONTENT_TYPES).map(
    ([ending, type]) => `    location ~ \\.${ending}$ { default_type ${type}; try_files $uri =404; }`,
  );
  return `# Made by "npm run hosts" from scripts/hosts/nginx.ts and src/publish/headers.ts; docs/HOSTING.md has the steps.

# Addresses people type that are not the page's own, first match counts. A target is made of these words and of digits or
# words between single slashes, so that nothing a visitor sends leads away from this host.
map $uri $atlas_alias {
    default "";
${alias.join('\n')}
}

map $uri $atlas_cache {
    default "${SHORT}";
${cache.join('\n')}
}

map $uri $atlas_not_found {
    default "${base}/404.html";
${notFound.join('\n')}
}

server {
    listen 80;
    server_name _;
    root ${root};

    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types text/html text/xml text/plain text/javascript application/javascript application/json text/markdown
                  text/csv;

    # "npm run build -- --compressed" wrote .gz and .br beside every larger text.
    gzip_static on;
    gzip_vary on;
    # With the package libnginx-mod-http-brotli-static:
    # brotli_static on;

${securityHeaders()
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join('\n')}
    add_header Cache-Control $atlas_cache always;
    # Written by the build; reload nginx after each deployment.
    include ${site}/${NGINX_POLICY};

    error_page 404 $atlas_not_found;

    location / {
        if ($atlas_alias) {
            return 301 $atlas_alias$is_args$args;
        }
        try_files $uri $uri.html =404;
    }

    # Files for programs whose endings mime.types may not know.
${types.join('\n')}

    location = ${base === '' ? '/' : base} {
        try_files ${base}/index.html =404;
    }

    location ~ /404\\.html$ {
        internal;
    }

    # Files for hosts, not for readers.
    location ~ ^${base}/(?:${hidden.join('|')}|\\.) {
        return 404;
    }
}
`;
}
