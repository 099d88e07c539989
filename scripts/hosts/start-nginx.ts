import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDebianPackage } from '../support/debian-package.ts';
import { freePort, type Host, start, temporaryFolder } from './test-server.ts';

/**
 * Starts nginx with a file of ours.
 *
 * @param config the file
 * @param base path below which the site lives: empty, or `/errors`
 * @returns undefined where there is no nginx and none can be installed
 */
export async function startNginx(config: string, base: string): Promise<Host | undefined> {
  const program = ensureDebianPackage(
    'nginx',
    'running nginx on loopback',
    'nginx-light',
    'libnginx-mod-http-brotli-static',
  );
  if (program === undefined) return undefined;
  const folder = temporaryFolder();
  const port = await freePort();
  const { place, module } = builtWith(program);
  mkdirSync(join(folder, 'temp'));
  copyFileSync(join(place, 'mime.types'), join(folder, 'mime.types'));
  let ours = config.replace('listen 80;', `listen 127.0.0.1:${port};`);
  if (module !== undefined) ours = ours.replace('# brotli_static on;', 'brotli_static on;');
  writeFileSync(join(folder, 'atlas.conf'), ours);
  writeFileSync(join(folder, 'nginx.conf'), frame(folder, module));
  const host = { name: 'nginx', port, base, brotli: module !== undefined };
  return start([program, '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'log')], host, folder);
}

/** Where this nginx has its own files, and its module for brotli if it has one. */
function builtWith(program: string): { place: string; module: string | undefined } {
  const said = spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr;
  const option = (name: string): string => new RegExp(`--${name}=(\\S+)`).exec(said)?.[1] ?? '';
  const module = join(option('modules-path'), 'ngx_http_brotli_static_module.so');
  return { place: dirname(option('conf-path')), module: existsSync(module) ? module : undefined };
}

/** What stands around a file in `conf.d`: no daemon, no root, nothing outside the folder. */
function frame(folder: string, module: string | undefined): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `    ${name}_temp_path ${join(folder, 'temp', name)};`,
  );
  return `${module === undefined ? '' : `load_module ${module};\n`}daemon off;
worker_processes 1;
pid ${join(folder, 'pid')};
error_log ${join(folder, 'log')} info;
${process.getuid?.() === 0 ? 'user root;\n' : ''}events {}
http {
    include mime.types;
    default_type application/octet-stream;
    access_log off;
${temporary.join('\n')}
    include atlas.conf;
}
`;
}
