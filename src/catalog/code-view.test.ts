import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locale } from '../core/locales.ts';
import { buildCatalog, type CodeText } from './catalog.ts';
import { codeView } from './code-view.ts';

it('the original beside a translation is the text it was made from, whatever other languages Microsoft has', () => {
  const text = (locale: Locale, from?: Locale): CodeText => ({
    family: 'aadsts',
    code: '50058',
    text: {
      locale,
      origin: from === undefined ? 'source' : 'translation',
      body: `In ${locale}.`,
      digest: '0123456789abcdef',
      source: 'example',
      ...(from === undefined ? {} : { from }),
    },
  });
  for (const from of ['en', 'fr', 'zh-TW'] as const) {
    const catalog = buildCatalog([text('en'), text('fr'), text('zh-TW'), text('nb', from)], []);
    const entry = catalog.byFullCode.get('AADSTS50058');
    assert.ok(entry);
    assert.equal(codeView(entry, 'nb', { catalog }).document?.original?.body, `In ${from}.`);
    assert.equal(codeView(entry, 'en', { catalog }).document?.original, undefined);
  }
});
