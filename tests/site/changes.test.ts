import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type EditionHistory, eventsByEntry } from '../../src/catalog/history.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';
import { DIST } from '../support/built-site.ts';

const { editions } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../content/history/editions.json'), 'utf8'),
) as { editions: EditionHistory[] };
const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');

describe('what changed', () => {
  it('has a part for each edition and a link to each code it moved, in every language, and so has the feed', () => {
    for (const locale of LOCALES) {
      const html = read(`${localizedPath(locale, '/changes')}.html`);
      const feed = read(`${localizedPath(locale, '/changes')}.xml`);
      for (const edition of editions) {
        const anchor = edition.id.replace('@', '-');
        const part = html.split('<section ').find((section) => section.includes(`id="${anchor}"`)) ?? '';
        for (const key of [...edition.added, ...edition.back, ...edition.gone])
          assert.ok(part.includes(`${localizedPath(locale, `/${key}`)}"`), `${locale} ${edition.id}: ${key}`);
        assert.match(feed, new RegExp(`/changes#${anchor}</id>[\\s\\S]*?<updated>${edition.taken}T`));
      }
    }
  });

  it('of an edition that is known by its codes only is told by the code: when it came, when it went', () => {
    const events = eventsByEntry(editions);
    const gone = editions.find(({ id }) => id === 'b2c-2021-06')?.gone.at(-1) ?? '';
    assert.deepEqual(events.get(gone), [{ edition: 'b2c-2021-06', change: 'gone' }]);
    assert.match(read(`/${gone}.html`), /changes#b2c-2021-06"[^<]*>\s*<time datetime="2021-06-16">[^<]*<\/time>/);
    assert.deepEqual(
      events.get('aadb2c/90001')?.map(({ change }) => change),
      ['gone', 'back'],
    );
  });
});
