import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorthPrefetching, speculationRules } from './speculation.ts';

interface Rules {
  prefetch: [{ where: { and: [{ href_matches: string }, { not: { href_matches: string[] } }] }; eagerness: string }];
}

/** Would a browser that knows the rules fetch this address ahead? */
function matches(rules: string, address: string): boolean {
  const [{ where }] = (JSON.parse(rules) as Rules).prefetch;
  const [all, { not }] = where.and;
  const is = (pattern: string): boolean =>
    new URLPattern(pattern, 'https://a.example/').test(new URL(address, 'https://a.example'));
  return is(all.href_matches) && !not.href_matches.some(is);
}

for (const base of ['/', '/errors', '/errors/']) {
  const root = base.replace(/\/$/, '');
  const cases = [
    [`${root}/aadsts/50058`, true],
    [`${root}/`, true],
    [`${root}/zh-tw/guides/error-response`, true],
    [`${root}/search`, false],
    [`${root}/fr/search?q=50058`, false],
    [`${root}/zh-tw/decode`, false],
    [`${root}/error?code=50058`, false],
    ['https://learn.microsoft.com/aadsts/50058', false],
  ] as const;
  for (const [address, expected] of cases) {
    test(`below ${base}, ${address} is ${expected ? '' : 'not '}fetched ahead`, () => {
      assert.equal(matches(speculationRules(base), address), expected);
      const here = new URL('https://a.example/nowhere');
      assert.equal(isWorthPrefetching(new URL(address, here), here, base), expected);
    });
  }
}

test('another site on the same host is left alone', () => {
  assert.equal(matches(speculationRules('/errors'), '/other/page'), false);
  const here = new URL('https://a.example/errors/aadsts');
  assert.equal(isWorthPrefetching(new URL('/other/page', here), here, '/errors'), false);
});

test('the page one is on is not fetched again', () => {
  const here = new URL('https://a.example/aadsts/50058');
  assert.equal(isWorthPrefetching(new URL('#main', here), here, '/'), false);
});
