import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALWAYS_ASK, cacheControl, IMMUTABLE, SHORT, securityHeaders } from './headers.ts';

test('names with a hash are kept for ever, what names them is asked for, the rest is short', () => {
  const expected: Record<string, string> = {
    '/_assets/page.Cx3k.js': IMMUTABLE,
    '/pagefind/fragment/en_group_26b4e6e.pf_fragment': IMMUTABLE,
    '/zh-tw/pagefind/index/zh_04a93e6.pf_index': IMMUTABLE,
    '/fr/pagefind/pagefind.fr_46ed664e94.pf_meta': IMMUTABLE,
    '/pagefind/pagefind-entry.json': ALWAYS_ASK,
    '/nb/pagefind/pagefind-entry.json': ALWAYS_ASK,
    '/sw.js': ALWAYS_ASK,
    '/pagefind/pagefind.js': SHORT,
    '/pagefind/wasm.en.pagefind': SHORT,
    '/': SHORT,
    '/aadsts/50058': SHORT,
    '/lookup.json': SHORT,
    '/xx/pagefind/fragment/a.pf_fragment': SHORT,
    '/aadsts/_assets/x.js': SHORT,
  };
  for (const [path, value] of Object.entries(expected)) assert.equal(cacheControl(path), value, path);
});

test('the policy comes with the others, once each', () => {
  const names = securityHeaders("default-src 'none'").map(([name]) => name);
  assert.deepEqual(names, [
    'Content-Security-Policy',
    'Strict-Transport-Security',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
    'Access-Control-Allow-Origin',
  ]);
  assert.equal(securityHeaders().length, names.length - 1);
});

test('no value needs quoting in any host’s file, and none breaks a line', () => {
  for (const [name, value] of securityHeaders("default-src 'none'; img-src data:")) {
    assert.match(name, /^[A-Za-z-]+$/);
    assert.doesNotMatch(value, /["\\$\r\n{}]/, name);
  }
});
