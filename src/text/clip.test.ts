import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locale } from '../core/locales.ts';
import { clip, widthOf } from './clip.ts';

const WIDTH = 56;
const CASES: readonly (readonly [locale: Locale, sentence: string, short: string])[] = [
  // What fits stays.
  ['en', 'Nobody is signed in yet; that is normal', 'Nobody is signed in yet; that is normal'],
  // A whole clause needs no sign that there is more.
  [
    'en',
    'The sign-in is blocked for now: so many wrong passwords were tried on this account',
    'The sign-in is blocked for now',
  ],
  [
    'fr',
    'La connexion est bloquée pour l’instant : trop de mots de passe faux',
    'La connexion est bloquée pour l’instant',
  ],
  [
    'zh-TW',
    '登入已暫停，讓使用者重設自己的密碼；這是流程中的一個步驟，並不是錯誤',
    '登入已暫停，讓使用者重設自己的密碼',
  ],
  // Else a comma with half of the room before it.
  [
    'nb',
    'Ressursen krever flerfaktorautentisering her, men den som logger på har ikke satt den opp',
    'Ressursen krever flerfaktorautentisering her …',
  ],
  ['zh-TW', '應用程式僅註冊供個人帳戶使用，但是這個要求卻送到了供其他帳戶使用的位址', '應用程式僅註冊供個人帳戶使用 …'],
  // Else a word that means something: no article, no half negation, no elision.
  [
    'en',
    'The application asked to be sent back to a page that isn’t registered for it at all',
    'The application asked to be sent back to a page …',
  ],
  [
    'fr',
    'Une demande de jeton a été adressée à un serveur qui est l’un des serveurs régionaux',
    'Une demande de jeton a été adressée à un serveur …',
  ],
  // No bracket is left open, and an address stays whole.
  [
    'en',
    'The session cannot be used here (it was started for personal accounts in another place)',
    'The session cannot be used here …',
  ],
  [
    'en',
    'The binding of the endpoint is urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST and that is wrong',
    'The binding of the endpoint …',
  ],
];

describe('a sentence for a title', () => {
  for (const [locale, sentence, short] of CASES) {
    it(`${locale}: ${short}`, () => assert.equal(clip(sentence, locale, WIDTH), short));
  }

  it('is never wider than its room', () => {
    for (const [locale, sentence] of CASES) {
      for (let width = 30; width < 100; width += 1) {
        const short = clip(sentence, locale, width);
        assert.ok(widthOf(short) <= width, `${width}: ${short}`);
        assert.doesNotMatch(short, /[,;:，；：]( …)?$/, short);
      }
    }
  });
});

it('a Chinese sign takes the room of two letters', () => {
  assert.equal(widthOf('登入 ok。'), 9);
});
