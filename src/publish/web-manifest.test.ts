import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webManifest } from './web-manifest.ts';

test('a manifest begins in its language, and covers the site in all of them', () => {
  const manifest = webManifest({
    locale: 'fr',
    dir: 'ltr',
    name: 'Atlas',
    description: 'x',
    start: '/errors/fr',
    scope: '/errors/',
    iconOf: (size, isMaskable) => `/errors/icons/${isMaskable ? 'maskable' : 'any'}-${size}.png`,
    shortcuts: [],
  }) as Record<string, unknown> & { icons: { src: string; purpose: string }[] };
  assert.equal(manifest.lang, 'fr');
  assert.ok(String(manifest.start_url).startsWith(String(manifest.scope)));
  assert.deepEqual(
    manifest.icons.map(({ src, purpose }) => [src, purpose]),
    [
      ['/errors/icons/any-192.png', 'any'],
      ['/errors/icons/any-512.png', 'any'],
      ['/errors/icons/maskable-192.png', 'maskable'],
      ['/errors/icons/maskable-512.png', 'maskable'],
    ],
  );
});
