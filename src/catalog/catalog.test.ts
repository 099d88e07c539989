import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Family } from '../core/families.ts';
import type { Locale } from '../core/locales.ts';
import { buildCatalog, type CodeText, type GuideText } from './catalog.ts';
import { chooseText, type LocalText, type TextOrigin } from './local-text.ts';

const text = (locale: Locale, origin: TextOrigin = 'source'): LocalText => ({
  locale,
  origin,
  body: `${origin} ${locale}`,
  digest: '0123456789abcdef',
  source: 'example',
});
const code = (digits: string, locale: Locale, origin: TextOrigin = 'source', family: Family = 'aadsts'): CodeText => ({
  family,
  code: digits,
  text: text(locale, origin),
});
const guide = (slug: string, locale: Locale, origin: TextOrigin = 'source'): GuideText => ({
  slug,
  text: text(locale, origin),
});

describe('buildCatalog', () => {
  it('orders codes as numbers, values and guides alphabetically, whatever order they come in', () => {
    const { codes, guides } = buildCatalog(
      [
        code('500011', 'fr'),
        code('16000', 'fr'),
        code('50058', 'fr'),
        code('server_error', 'fr', 'source', 'oauth'),
        code('access_denied', 'fr', 'source', 'oauth'),
      ],
      [guide('b', 'fr'), guide('a', 'fr')],
    );
    assert.deepEqual(
      codes.get('aadsts')?.map((entry) => entry.code),
      ['16000', '50058', '500011'],
    );
    assert.deepEqual(
      codes.get('oauth')?.map((entry) => entry.code),
      ['access_denied', 'server_error'],
    );
    assert.deepEqual(codes.get('aadb2c'), []);
    assert.deepEqual(
      guides.map(({ slug }) => slug),
      ['a', 'b'],
    );
  });

  it('keeps the same digits of two families apart', () => {
    const { byFullCode } = buildCatalog([code('90002', 'fr'), code('90002', 'fr', 'source', 'aadb2c')], []);
    assert.deepEqual([...byFullCode.keys()].sort(), ['AADB2C90002', 'AADSTS90002']);
    assert.equal(byFullCode.get('AADSTS90002')?.family, 'aadsts');
  });

  it('puts a language’s own source text before a translation, in whatever order they come', () => {
    for (const texts of [
      [code('50058', 'fr'), code('50058', 'nb'), code('50058', 'nb', 'translation')],
      [code('50058', 'nb', 'translation'), code('50058', 'nb'), code('50058', 'fr')],
    ]) {
      const entry = buildCatalog(texts, []).byFullCode.get('AADSTS50058');
      assert.equal(entry?.texts.get('nb')?.origin, 'source');
      assert.equal(entry?.texts.size, 2);
    }
  });

  it('puts a title of ours over a document’s text, until what it was translated from moves', () => {
    const title = (isStale: boolean): GuideText => ({
      slug: 'a',
      text: { ...text('nb', 'translation'), title: 'Vår', body: '\n', isStale },
    });
    const theirs: GuideText = { slug: 'a', text: { ...text('nb'), title: 'Deres' } };
    const shown = (...texts: GuideText[]) => {
      const found = buildCatalog([], [guide('a', 'fr'), ...texts]).guides[0]?.texts.get('nb');
      return [found?.title, found?.body, found?.origin];
    };
    assert.deepEqual(shown(title(false), theirs), ['Vår', 'source nb', 'source']);
    assert.deepEqual(shown(title(true), theirs), ['Deres', 'source nb', 'source']);
    assert.throws(() => shown(title(false)), /a has a title in nb and no text/);
  });

  it('keeps the symbol of the source text', () => {
    const withSymbol = { ...code('50058', 'fr'), symbol: 'InvalidScope' };
    const catalog = buildCatalog([code('50058', 'nb', 'translation'), withSymbol], []);
    assert.equal(catalog.byFullCode.get('AADSTS50058')?.symbol, 'InvalidScope');
  });

  it('refuses two texts of one origin in one language, and names the entry', () => {
    assert.throws(
      () => buildCatalog([code('50058', 'fr'), code('50058', 'fr')], []),
      /AADSTS50058 has two texts .* in fr/,
    );
    assert.throws(
      () => buildCatalog([code('1', 'fr'), code('1', 'nb', 'translation'), code('1', 'nb', 'translation')], []),
      /AADSTS1 has two texts .* in nb/,
    );
    assert.throws(() => buildCatalog([], [guide('a', 'en'), guide('a', 'en')]), /a has two texts .* in en/);
  });

  it('refuses a translation of nothing', () => {
    assert.throws(
      () => buildCatalog([code('50099', 'nb', 'translation')], []),
      /AADSTS50099 has a translation in nb but no source/,
    );
    assert.throws(() => buildCatalog([], [guide('gone', 'en', 'translation')]), /gone has a translation in en/);
  });
});

describe('chooseText', () => {
  const choose = (page: Locale, ...available: Locale[]): string => {
    const texts = new Map(available.map((locale) => [locale, text(locale)]));
    const { text: chosen, isFallback } = chooseText(texts, page);
    return `${chosen.locale}${isFallback ? ' instead' : ''}`;
  };

  it('takes the page’s own language, else English, else French, else any', () => {
    assert.equal(choose('nb', 'fr', 'en', 'nb'), 'nb');
    assert.equal(choose('nb', 'fr', 'zh-TW', 'en'), 'en instead');
    assert.equal(choose('nb', 'zh-TW', 'fr'), 'fr instead');
    assert.equal(choose('nb', 'zh-TW'), 'zh-TW instead');
    assert.equal(choose('en', 'fr'), 'fr instead');
    assert.equal(choose('fr', 'fr', 'en'), 'fr');
  });

  it('refuses an entry without any text', () => {
    assert.throws(() => chooseText(new Map(), 'en'), /without any text/);
  });
});
