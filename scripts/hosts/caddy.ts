import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { CACHE_RULES, CONTENT_TYPES, SHORT, securityHeaders } from '../../src/publish/headers.ts';
import { aliases } from './aliases.ts';
import { HIDDEN_PATHS } from './files.ts';
import type { HostOptions } from './nginx.ts';
import { CADDY_POLICY } from './policy-files.ts';

/**
 * A Caddyfile, version 2.6 or later.
 *
 * @param options see `HostOptions`
 */
export function caddyConfig({ root, base }: HostOptions): string {
  // Between quotation marks a backslash stays one (https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes).
  const quote = (text: string): string => `"${text}"`;
  const alias = aliases(base).map(
    ({ pattern, ignoreCase, target }) =>
      `\t\t${quote(`~${ignoreCase ? '(?i)' : ''}${pattern}`)} "${target.replace('{1}', '$' + '{1}')}"`,
  );
  const cache = CACHE_RULES.map(
    ({ pattern, value }) => `\t\t${quote(`~${pattern.replace('^', `^${base}`)}`)} "${value}"`,
  );
  const notFound = LOCALES.map((locale) => localeFacts(locale).segment)
    .filter((segment) => segment !== '')
    .map((segment) => `\t\t"~^${base}/${segment}/" "${base}/${segment}/404.html"`);
  const home = base === '' ? '' : `\n\trewrite ${base} ${base}/index.html`;
  const types = Object.entries(CONTENT_TYPES).map(
    ([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}; charset=utf-8"`,
  );
  return `# Made by "npm run hosts" from scripts/hosts/caddy.ts and src/publish/headers.ts; docs/HOSTING.md has the steps.

(atlas_headers) {
	header {
		# Removing one makes Caddy set all of them last, so that file_server cannot add a second Vary.
		-Server
${securityHeaders()
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
		Cache-Control {args.0}
		Vary Accept-Encoding
	}
	# Written by the build; reload Caddy after each deployment.
	import ${root}${base}/${CADDY_POLICY}
}

# Put the site's name here instead, and Caddy gets a certificate for it: errors.example.org {
:80 {
	root * ${root}

	# Addresses people type that are not the page's own, first match counts. A target is made of these words and of digits
	# or words between single slashes, so that nothing a visitor sends leads away from this host.
	map {path} {atlas_alias} {
${alias.join('\n')}
		default ""
	}
	@alias expression \`{atlas_alias} != "" && {query} == ""\`
	@alias_with_query expression \`{atlas_alias} != "" && {query} != ""\`
	redir @alias {atlas_alias} 301
	redir @alias_with_query {atlas_alias}?{query} 301

	map {path} {atlas_cache} {
${cache.join('\n')}
		default "${SHORT}"
	}
	map {path} {atlas_not_found} {
${notFound.join('\n')}
		default "${base}/404.html"
	}

	import atlas_headers {atlas_cache}

	# Files for programs whose endings this machine may not know.
${types.join('\n')}

	# Files for hosts, not for readers.
	@internal path ${[...HIDDEN_PATHS.map((path) => path.replace(/\/$/, '/*')), '.*', '404.html', '*/404.html']
    .map((path) => `${base}/${path}`)
    .join(' ')}
	error @internal 404
${home}
	try_files {path} {path}.html
	# "npm run build -- --compressed" wrote .gz and .br beside every larger text.
	file_server {
		precompressed br gzip
	}

	handle_errors {
		@missing expression {http.error.status_code} == 404
		import atlas_headers "${SHORT}"
		# The page of the 404 is no Markdown, whatever was asked for.
		header Content-Type "text/html; charset=utf-8"
		rewrite @missing {atlas_not_found}
		file_server @missing {
			precompressed br gzip
		}
	}
}
`;
}
