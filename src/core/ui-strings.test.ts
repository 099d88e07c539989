import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import en from '../../content/ui/en.json' with { type: 'json' };
import { TRANSLATED_LOCALES } from '../../tests/support/translated-locales.ts';
import type { Locale } from './locales.ts';
import { checkUiStrings, createTranslator, type UiStrings } from './ui-strings.ts';

function stringsOf(locale: Locale): Record<string, string> {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../content/ui/${locale}.json`), 'utf8'));
}

const parameters = (text: string | undefined): string[] => [...new Set(text?.match(/\{[^}]*\}/g))].sort();

describe('interface strings', () => {
  for (const locale of TRANSLATED_LOCALES) {
    const strings = stringsOf(locale);

    it(`${locale}: has the keys of English in its order, nothing empty, the same parameters`, () => {
      assert.deepEqual(Object.keys(strings), Object.keys(en));
      for (const [key, text] of Object.entries(strings)) {
        assert.notEqual(text.trim(), '', key);
        assert.equal(text, text.trim(), key);
        assert.deepEqual(parameters(text), parameters((en as Record<string, string>)[key]), key);
      }
      assert.deepEqual(checkUiStrings(strings, en), strings);
    });

    it(`${locale}: has no markup and no typing mistakes of machines`, () => {
      for (const [key, text] of Object.entries(strings)) assert.doesNotMatch(text, /[<>]|\{\{|\.\.\.|\s\s/, key);
    });

    it(`${locale}: counts in its own way`, () => {
      const { plural } = createTranslator(locale, strings as UiStrings, en);
      const stems = Object.keys(en).flatMap((key) => /^(.*)\.one$/.exec(key)?.[1] ?? []);
      assert.ok(stems.includes('list.count'));
      for (const stem of stems) {
        for (const count of [0, 1, 2, 1234, 1_000_000]) {
          const text = plural(stem as 'list.count', count, { query: 'q' });
          const form = new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
          const number = new Intl.NumberFormat(locale).format(count);
          assert.equal(
            text.replace('{query}', 'q'),
            strings[`${stem}.${form}`]?.replace('{count}', number).replace('{query}', 'q'),
          );
        }
      }
    });
  }

  it('are translated, names and short labels aside', () => {
    for (const locale of TRANSLATED_LOCALES.filter((other) => other !== 'en')) {
      const strings = stringsOf(locale);
      const same = Object.entries(en).filter(([key, text]) => strings[key] === text && text.split(' ').length > 3);
      assert.deepEqual(same, [], locale);
    }
  });
});

describe('checkUiStrings', () => {
  const reference = { 'a.b': 'One {x} of {y}', 'a.c': 'Two' } as unknown as UiStrings;
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['a key too many', { 'a.b': '{x} {y}', 'a.c': 'Deux', 'a.d': 'Trois' }, /a\.d/],
    ['an empty text', { 'a.b': '{x} {y}', 'a.c': '' }, /a\.c/],
    ['a lost parameter', { 'a.b': '{x}', 'a.c': 'Deux' }, /must have the parameters \{x\} \{y\}/],
    ['a parameter too many', { 'a.b': '{x} {y}', 'a.c': '{z}' }, /must have the parameters \(none\)/],
    ['a text that is none', { 'a.b': '{x} {y}', 'a.c': 2 }, /a\.c/],
    ['no strings at all', undefined, /object/],
  ];
  for (const [name, strings, message] of wrong) {
    it(`refuses ${name} and names it`, () => assert.throws(() => checkUiStrings(strings, reference), message));
  }

  it('lets keys be missing, and a language have more plural forms than English', () => {
    const counted = { 'a.b': 'One {x}', 'a.b.other': '{count}' } as unknown as UiStrings;
    assert.doesNotThrow(() => checkUiStrings({ 'a.b.few': '{count} few' }, counted));
    assert.throws(() => checkUiStrings({ 'a.b.few': 'few' }, counted), /must have the parameters \{count\}/);
  });

  it('lets parameters stand in another order', () => {
    assert.doesNotThrow(() => checkUiStrings({ 'a.b': '{y} {x} {y}', 'a.c': 'Deux' }, reference));
  });
});

describe('createTranslator', () => {
  const strings = {
    ...en,
    'site.name': '{a} and {b}, {a}',
    'list.count.one': '{count} x',
    'list.count.other': '{count} xs {a}',
  };

  it('fills in parameters, and leaves in sight what was not given', () => {
    const t = createTranslator('en', strings, en);
    assert.equal(t.locale, 'en');
    assert.equal(t('site.name', { a: 1, b: '{a}' }), '1 and {a}, 1');
    assert.equal(t('site.name', { a: '$&' }), '$& and {b}, $&');
    assert.equal(t('site.name'), '{a} and {b}, {a}');
  });

  it('chooses the form a language has for a number and writes the number its way', () => {
    assert.equal(createTranslator('en', strings, en).plural('list.count', 1), '1 x');
    assert.equal(createTranslator('en', strings, en).plural('list.count', 1234, { a: 'y' }), '1,234 xs y');
    assert.equal(createTranslator('fr', strings, en).plural('list.count', 0), '0 x');
    assert.equal(
      createTranslator('fr', strings, en).plural('list.count', 1_000_000, { a: 'y' }),
      '1\u202f000\u202f000 xs y',
    );
    assert.equal(createTranslator('zh-TW', strings, en).plural('list.count', 1, { a: 'y' }), '1 xs y');
  });

  it('says in English, by its rules and marked, what a language has no string for', () => {
    const { 'nav.home': _, 'list.count.one': __, 'list.count.other': ___, ...rest } = strings;
    const t = createTranslator('fr', { ...rest, 'nav.skip': 'Aller' }, strings, (text) => `<${text}>`);
    assert.deepEqual([t('nav.skip'), t('nav.home')], ['Aller', '<Home>']);
    assert.deepEqual(
      [t.plural('list.count', 0, { a: 'y' }), t.plural('list.count', 1234, { a: 'y' })],
      ['<0 xs y>', '<1,234 xs y>'],
    );
  });
});
