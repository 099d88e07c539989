import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pairOf } from '../../../tests/support/pair.ts';
import { checkTypography, typographyFindings } from './typography.ts';

const RIGHT = {
  en: ['The user “{0}” isn’t known: try again. Why? See https://example.com/?a=b; go on.', '`« x »`', '(a) “b”, c'],
  fr: [
    'Le code\u{A0}: «\u{A0}{0}\u{A0}»\u{202F}; encore\u{202F}? Oui\u{202F}! À 10:30, voir https://a.fr/?x=1',
    'l’essai',
  ],
  nb: ['Brukeren «{0}» finnes ikke: prøv på nytt. Hvorfor?', 'Se https://example.com/a?b'],
  'zh-TW': [
    '使用者「{0}」不存在，請重試：為什麼？',
    '請參閱 https://example.com/?a=b 頁面。',
    '權杖（token）與 API 2.0 版',
    'a, b',
  ],
};

const WRONG = {
  en: ['The user « {0} »', 'Why ?', 'Note\u{A0}: this', 'say "this"', "isn't", 'two  spaces', 'an “open quote', 'a (b'],
  fr: [
    'Le code: un',
    'Le code : un',
    'Pourquoi?',
    'Pourquoi ?',
    'Oui!',
    'un; deux',
    '« {0} »',
    '«{0}»',
    '"un"',
    "l'essai",
  ],
  nb: ['Brukeren “{0}”', 'Brukeren « {0} »', 'Hvorfor ?', 'Brukeren "x"', 'et «åpent', 'to  mellomrom'],
  'zh-TW': [
    '權杖,請重試',
    '請重試.',
    '說明:如下',
    '為什麼?',
    '使用者 帳戶',
    '使用者「{0}」 ，請',
    '權杖(token)',
    '使用者“甲”',
    '使用者「甲',
  ],
};

for (const locale of ['en', 'fr', 'nb', 'zh-TW'] as const) {
  describe(locale, () => {
    for (const text of RIGHT[locale]) {
      test(`allows ${JSON.stringify(text)}`, () => {
        assert.deepEqual(typographyFindings(locale, text), []);
      });
    }
    for (const text of WRONG[locale]) {
      test(`finds ${JSON.stringify(text)}`, () => {
        assert.notDeepEqual(typographyFindings(locale, text), []);
      });
    }
  });
}

test('looks at all that a reader sees', () => {
  const text = { title: 'A', action: 'B', body: 'C' };
  assert.deepEqual(checkTypography(pairOf('', { ...text, note: 'D' })), []);
  for (const part of ['title', 'action', 'body', 'note']) {
    assert.equal(checkTypography(pairOf('', { ...text, [part]: 'Why ?' })).length, 1);
  }
});
