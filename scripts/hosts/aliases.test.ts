import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveAlias } from './aliases.ts';

const CASES: readonly (readonly [path: string, target: string | undefined])[] = [
  ['/AADSTS50058', '/aadsts/50058'],
  ['/aadsts50058', '/aadsts/50058'],
  ['/AADSTS-50058', '/aadsts/50058'],
  ['/AADSTS 50058', '/aadsts/50058'],
  ['/AadSts:50058/', '/aadsts/50058'],
  ['/AADSTS/50058', '/aadsts/50058'],
  ['/FR/aadsts/50058', '/fr/aadsts/50058'],
  ['/zh-TW/AADB2C90118', '/zh-tw/aadb2c/90118'],
  ['/aadsts/50058/', '/aadsts/50058'],
  ['/aadsts/50058.html', '/aadsts/50058'],
  ['/aadsts50058.html', '/aadsts/50058'],
  ['/AADB2C', '/aadb2c'],
  ['/nb/', '/nb'],
  ['/fr.html', '/fr'],
  ['/index.html', '/'],
  ['/oauth/invalid_grant/', '/oauth/invalid_grant'],
  ['/aadsts/50058', undefined],
  ['/zh-tw/aadb2c/90118', undefined],
  ['/aadsts', undefined],
  ['/', undefined],
  ['/search', undefined],
  ['/lookup.json', undefined],
  ['/pagefind/pagefind.js', undefined],
  ['/50058', undefined],
  ['//evil.example/', undefined],
  ['/\\evil.example/', undefined],
  ['/https://evil.example/', undefined],
  ['/aadsts/50058\n/', undefined],
];

for (const base of ['', '/errors']) {
  test(`addresses people type lead to the page${base && ` below ${base}`}`, () => {
    for (const [path, target] of CASES) {
      const expected = target === '/' && base !== '' ? base : target && base + target;
      assert.equal(resolveAlias(base + path, base), base !== '' && path === '/' ? base : expected, path);
    }
  });
}

test('no alias leads to another alias, nor away from the host', () => {
  const part = fc.constantFrom(
    ...['/', '//', '\\', '.', '..', ':', '@', 'aadsts', 'AADB2C', 'fr', 'FR', '.html', 'index', '5', '50058', ' '],
    ...['errors', 'evil.example', 'https:', '%2f', '\t', '\r\n', 'é', '?', '#', '_', '-'],
  );
  const path = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
  fc.assert(
    fc.property(path, fc.constantFrom('', '/errors'), (typed, base) => {
      const target = resolveAlias(typed, base);
      if (target === undefined) return;
      assert.equal(new URL(target, 'https://atlas.example').origin, 'https://atlas.example');
      assert.match(target, /^\/(?!\/)[a-z0-9/_-]*$/);
      assert.equal(resolveAlias(target, base), undefined, `${typed} → ${target} → again`);
    }),
    { numRuns: 20_000 },
  );
});
