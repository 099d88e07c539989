import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressSite } from './compress.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-compress-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('every larger text has compressed files that unpack to it; nothing else has', async () => {
  const long = '<p>word</p>'.repeat(200);
  const texts = ['fr/a.html', 'sw.js', 'lookup.json'];
  const others = ['fr/pagefind/x.pf_meta', '_headers', 'staticwebapp.config.json', '_hosts/csp.nginx', 'icon.png'];
  for (const file of [...texts, ...others]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), long);
  }
  writeFileSync(join(folder, 'small.json'), '{}');
  const { files, bytes } = await compressSite(folder);
  assert.deepEqual([files, bytes], [3, 3 * long.length]);
  for (const file of texts) {
    const gz = readFileSync(join(folder, `${file}.gz`));
    assert.equal(gunzipSync(gz).toString(), long);
    assert.equal(gz[9], 255, 'the operating system is not named');
    assert.equal(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString(), long);
  }
  for (const file of [...others, 'small.json']) {
    assert.ok(!existsSync(join(folder, `${file}.gz`)) && !existsSync(join(folder, `${file}.br`)), file);
  }
});
