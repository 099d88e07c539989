import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absentLocale } from '../../tests/support/absent-locale.ts';
import {
  DEFAULT_LOCALE,
  FALLBACK_ORDER,
  isLocale,
  LOCALES,
  localeFacts,
  localeOfSegment,
  localeOfTag,
} from './locales.ts';

describe('locales', () => {
  it('are tags that browsers know, letter for letter, the four that are translated first', () => {
    assert.deepEqual(LOCALES.slice(0, 4), ['en', 'fr', 'nb', 'zh-TW']);
    for (const locale of LOCALES) assert.equal(Intl.getCanonicalLocales(locale)[0], locale);
    for (const value of ['zh-tw', 'EN', 'no', '', 'fr-FR']) assert.ok(!isLocale(value), value);
    assert.ok(LOCALES.every(isLocale));
  });

  it('have one address segment each, lower case, none for the default', () => {
    const segments = LOCALES.map((locale) => localeFacts(locale).segment);
    assert.deepEqual(segments.slice(0, 4), ['', 'fr', 'nb', 'zh-tw']);
    assert.equal(localeFacts(DEFAULT_LOCALE).segment, '');
    for (const locale of LOCALES) assert.equal(localeOfSegment(localeFacts(locale).segment), locale);
    assert.equal(localeOfSegment(undefined), 'en');
    for (const segment of ['en', 'zh-TW', 'aadsts', 'xx']) assert.equal(localeOfSegment(segment), undefined, segment);
  });

  it('name themselves in their own language and for Open Graph', () => {
    for (const locale of LOCALES) {
      const { name, short, openGraph } = localeFacts(locale);
      const language = locale.split('-')[0] ?? '';
      assert.match(openGraph, new RegExp(`^${language}_[A-Z]{2}$`));
      assert.ok(name !== '' && [...short].length <= 3);
    }
    assert.equal(new Set(LOCALES.map((locale) => localeFacts(locale).name)).size, LOCALES.length);
  });

  it('fall back to English, then French', () => {
    assert.deepEqual(FALLBACK_ORDER, ['en', 'fr']);
  });

  it('put a space between sentences, except in Chinese and Japanese', () => {
    const together = LOCALES.filter((locale) => /^(?:zh|ja)\b/.test(locale));
    assert.ok(together.includes('zh-TW'));
    assert.deepEqual(
      LOCALES.filter((locale) => localeFacts(locale).gap === ''),
      together,
    );
  });

  it('serve those who ask for a language by another tag', () => {
    const asked = ['fr-CH', 'nn-NO', 'no', 'nb-NO', 'zh-Hant-HK', 'zh-TW', 'zh-HK', 'en-AU', absentLocale().tag, ''];
    assert.deepEqual(asked.map(localeOfTag), [
      ...['fr', 'nb', 'nb', 'nb', 'zh-TW', 'zh-TW', 'zh-TW', 'en'],
      ...[undefined, undefined],
    ]);
    // Simplified Chinese is a language of its own: whoever asks for it is not served the one we have.
    for (const asked of ['zh-CN', 'zh-Hans']) assert.notEqual(localeOfTag(asked), 'zh-TW');
  });
});
