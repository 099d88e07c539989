import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { serveForMeasuring } from './site-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-server-'));
after(() => rmSync(folder, { recursive: true }));
const LONG = '<p>word</p>'.repeat(200);
writeFileSync(join(folder, 'long.html'), LONG);
writeFileSync(join(folder, 'short.html'), '<p>word</p>');
writeFileSync(join(folder, 'font.woff2'), LONG);
writeFileSync(join(folder, 'built.html'), LONG);
const BUILT = gzipSync('as the build compressed it');
writeFileSync(join(folder, 'built.html.gz'), BUILT);

function read(url: string): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { 'accept-encoding': 'gzip, br' } }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
    }).on('error', reject);
  });
}

test('text is sent with gzip, whether the build compressed it or not', async (t) => {
  const server = await serveForMeasuring({ folder, base: '/' });
  t.after(() => server.close());
  const long = await read(`${server.origin}/long`);
  assert.equal(long.status, 200);
  assert.equal(long.headers['content-encoding'], 'gzip');
  assert.equal(Number(long.headers['content-length']), long.body.length);
  assert.equal(gunzipSync(long.body).toString(), LONG);
  assert.deepEqual((await read(`${server.origin}/built`)).body, BUILT);
  for (const path of ['/short', '/font.woff2'])
    assert.equal((await read(server.origin + path)).headers['content-encoding'], undefined, path);
});

test('what is asked for is counted, unknown addresses and all', async (t) => {
  const server = await serveForMeasuring({ folder, base: '/below' });
  t.after(() => server.close());
  assert.equal((await read(`${server.origin}/below/short`)).status, 200);
  assert.equal((await read(`${server.origin}/short?a=b`)).status, 404);
  assert.deepEqual(server.asked, ['/below/short', '/short?a=b']);
});

test('every answer is late by the delay', async (t) => {
  const server = await serveForMeasuring({ folder, base: '/' }, 80);
  t.after(() => server.close());
  for (const path of ['/short', '/long', '/none']) {
    const started = performance.now();
    await read(server.origin + path);
    // A timer may be early by the part of a millisecond it rounds.
    assert.ok(performance.now() - started >= 79, path);
  }
});
