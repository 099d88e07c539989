import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LOCALES } from '../../src/core/locales.ts';
import { DIST, readPages } from '../support/built-site.ts';

const MOST_PICTURES = 20 * LOCALES.length;

describe('link previews', () => {
  it('every page names a picture in its language, which is there', () => {
    const named = new Set<string>();
    for (const { address, html, locale } of readPages()) {
      const url = /<meta property="?og:image"? content="?([^">\s]+)/.exec(html)?.[1] ?? '';
      const path = new URL(url).pathname;
      assert.match(path, new RegExp(`/previews/${locale}/`, 'i'), address);
      named.add(path);
    }
    assert.ok(named.size > LOCALES.length);
    for (const path of named) assert.ok(existsSync(join(DIST, path)), path);
  });

  it('are few enough for every host', () => {
    const pictures = readdirSync(join(DIST, 'previews'), { recursive: true, encoding: 'utf8' });
    const count = pictures.filter((file) => file.endsWith('.png')).length;
    assert.ok(count > 0 && count <= MOST_PICTURES, `${count} pictures`);
  });

  it('a code’s title says in words what happened', () => {
    const page = readPages().find(({ address }) => address === '/aadsts/50126');
    assert.match(page?.html ?? '', /property="?og:title"? content="AADSTS50126: [A-Z][^"]{20,}[^."]"/);
  });
});
