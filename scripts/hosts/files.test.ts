import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { caddyConfig } from './caddy.ts';
import { HIDDEN_PATHS, isHostFile, writeHostFiles } from './files.ts';
import { nginxConfig } from './nginx.ts';
import { redirectFile } from './redirect-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-host-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('every file that is written for a host is known as one, and kept from readers by nginx and Caddy', () => {
  writeHostFiles(folder, { base: '/errors', files: ['aadsts/50058.html'], policy: "default-src 'none'" });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  assert.ok(files.length >= 6);
  const [nginx, caddy] = [nginxConfig, caddyConfig].map((make) => make({ root: '/srv', base: '/errors' }));
  const hidden = new RegExp(/location ~ (\^\/errors\/\(\?:.*\)) \{/.exec(nginx ?? '')?.[1] ?? '$^');
  const patterns = (/@internal path (.+)/.exec(caddy ?? '')?.[1] ?? '').split(' ');
  for (const file of files) {
    assert.ok(isHostFile(file), file);
    assert.match(`/errors/${file}`, hidden);
    const isHidden = patterns.some((one) =>
      one.endsWith('*') ? `/errors/${file}`.startsWith(one.slice(0, -1)) : one === `/errors/${file}`,
    );
    assert.ok(isHidden, `${file} in ${patterns.join(' ')}`);
  }
  for (const file of ['index.html', 'lookup.json', 'sw.js', '_assets/a.js', 'headers']) {
    assert.ok(!isHostFile(file) && !hidden.test(`/errors/${file}`), file);
  }
  assert.ok(HIDDEN_PATHS.includes('_hosts/'));
});

test('of more spellings than hosts take, those with capital letters stay, and none is half there', () => {
  const pages = Array.from({ length: 1950 }, (_, n) => `aadsts/${50_000 + n}.html`);
  const lines = redirectFile(pages, '').trim().split('\n');
  assert.equal(lines.length, 1900);
  assert.ok(lines.every((line) => /^\/AADSTS\d{5} \/aadsts\/\d{5} 301$/.test(line)));
  assert.equal(redirectFile(['aadsts/50058.html', 'about.html'], '').split('\n').length, 3);
});
