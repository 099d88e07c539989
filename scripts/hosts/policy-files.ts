/** What a build writes for nginx, relative to the output: it holds the policy's hashes, which change with the pages. */
export const NGINX_POLICY = '_hosts/csp.nginx';

/** The content of `NGINX_POLICY`. */
export function nginxPolicy(policy: string): string {
  return `add_header Content-Security-Policy "${policy}" always;\n`;
}

/** The same for Caddy. */
export const CADDY_POLICY = '_hosts/csp.caddy';

/** The content of `CADDY_POLICY`. */
export function caddyPolicy(policy: string): string {
  return `header Content-Security-Policy "${policy}"\n`;
}
