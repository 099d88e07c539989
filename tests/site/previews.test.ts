import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { MOST_SHARED_PICTURES } from '../../scripts/site/site-size.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { widthOf } from '../../src/text/clip.ts';
import { DIST, readPages, textOfHtml } from '../support/built-site.ts';
import { classOf } from '../support/weights.ts';

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
    assert.ok(count > 0 && count <= MOST_SHARED_PICTURES, `${count} pictures`);
  });

  it('a code’s title says in words what happened', () => {
    const page = readPages().find(({ address }) => address === '/aadsts/50126');
    assert.match(page?.html ?? '', /property="?og:title"? content="AADSTS50126: [A-Z][^"]{20,}[^."]"/);
  });

  it('a code’s title is short enough to be shown whole, in every language', () => {
    const seen = new Set<string>();
    const long: string[] = [];
    for (const page of readPages().filter((one) => classOf(one) === 'code')) {
      const title = textOfHtml(/<meta property="?og:title"? content="([^"]+)/.exec(page.html)?.[1] ?? '');
      seen.add(page.locale);
      if (title === '' || widthOf(title) > 70) long.push(`${page.address}: ${title}`);
    }
    assert.equal(seen.size, LOCALES.length);
    assert.deepEqual(long.slice(0, 5), []);
  });
});
