import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { DIST } from '../support/built-site.ts';

const pageOf = (segment: string, path: string): string =>
  readFileSync(join(DIST, segment, `${path}.html`), 'utf8').replace(/\s+/g, ' ');
const segments = LOCALES.map((locale) => localeFacts(locale).segment);

test('a guide stands in the list with its status, what it asks and a line of it', () => {
  for (const segment of segments) {
    const items = pageOf(segment, 'guides').match(/<li>\s*<a [^>]*\/guides\/(?:(?!<\/li>).)*/g) ?? [];
    assert.ok(items.length > 7, segment);
    for (const item of items) {
      const [, slug = ''] = /\/guides\/([\w-]+)/.exec(item) ?? [];
      const statuses = [...item.matchAll(/<code>(\d+)<\/code>/g)].map(([, status]) => status);
      assert.deepEqual(statuses, slug.match(/(?<!\w)4\d\d(?=-)/g) ?? [], `${segment} ${slug}`);
      assert.match(item, /<p class="?hint"?[^>]*>[^<]{15}/, `${segment} ${slug}`);
    }
  }
});

test('where a text names the article about its own code, it leads there', () => {
  const texts = segments.map((segment) => {
    const [, says = ''] = /id="?says"?(.*?)<\/section>/.exec(pageOf(segment, 'aadsts/50105')) ?? [];
    return { segment, says };
  });
  // Older editions and other languages may name no article.
  const naming = texts.filter(({ says }) => says.replace(/<[^>]*>/g, '').includes('AADSTS50105'));
  assert.ok(naming.length > 0, 'a text that names it');
  for (const { segment, says } of naming) {
    assert.match(says, /<a href="?https:\/\/[^>]*aadsts50105[^>]*>AADSTS50105<\/a>/i, segment);
  }
});
