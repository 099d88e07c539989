import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '../../../src/core/locales.ts';
import { pairOf } from '../../../tests/support/pair.ts';
import { checkLanguage } from './language.ts';

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The refresh token has expired or isn’t valid because of sign-in frequency checks by Conditional Access.',
    'Invalid token.',
    'Go to Identity > Applications > App registrations.',
    'The claims provider “{0}” of Azure AD B2C sent `id_token` to https://example.com/le/la/les.',
  ],
  nb: [
    'Oppdateringstokenet er utløpt eller ugyldig på grunn av kontroller av påloggingsfrekvens.',
    'Ugyldig token.',
    'PKCE-utfordring (Proof Key for Code Exchange) mangler.',
    'Gå til Identitet > Programmer > Appregistreringer.',
  ],
  'zh-TW': [
    '重新整理權杖已過期，或因條件式存取的登入頻率檢查而無效。',
    '權杖無效。',
    'PKCE（Proof Key for Code Exchange）驗證無效。請檢查 client_assertion_type 與「urn:ietf:params:oauth:jwt」。',
    'Microsoft Online Directory Service（MSODS）無法使用。',
    '- chrome-extension://',
  ],
};

const WRONG: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Le jeton est expiré.',
    'Réessayez.',
    'Recommencez.',
    'The token is expired. Le jeton d’actualisation n’est pas valide.',
    'Tokenet er ikke gyldig.',
    'Ugyldig svar på forespørselen.',
    '權杖無效。',
    'Das Aktualisierungstoken konnte leider wegen einer fehlenden Berechtigung des Mandanten hier nicht verwendet werden.',
  ],
  nb: [
    'Le jeton est expiré.',
    'Recommencez.',
    'Tokenet er utløpt. L’utilisateur n’existe pas.',
    'The user isn’t assigned to a role for the application.',
    '權杖無效。',
  ],
  'zh-TW': [
    'Le jeton est expiré.',
    'Invalid token sent.',
    'The token has expired.',
    '權杖已過期。The user must sign in again.',
    '請重試。 Vérifiez que l’application est inscrite dans le locataire.',
    'Token nicht gültig oder abgelaufen, bitte erneut am Portal anmelden.',
    '令牌无效。',
    '使用者帳户不存在。',
  ],
};

for (const locale of ['en', 'nb', 'zh-TW'] as const satisfies readonly Locale[]) {
  describe(locale, () => {
    for (const text of RIGHT[locale] ?? []) {
      test(`is the language of "${text}"`, () => {
        assert.deepEqual(checkLanguage(pairOf('Texte source.', text, locale)), []);
      });
    }
    for (const text of WRONG[locale] ?? []) {
      test(`is not the language of "${text}"`, () => {
        assert.notDeepEqual(checkLanguage(pairOf('Texte source.', text, locale)), []);
      });
    }
  });
}

test('a sentence without small words is found when it is the source’s', () => {
  assert.notDeepEqual(checkLanguage(pairOf('Jeton invalide.', 'Jeton invalide.', 'nb')), []);
  assert.deepEqual(checkLanguage(pairOf('Microsoft Entra ID.', 'Microsoft Entra ID.', 'nb')), []);
});

test('a note may quote the source, and is read as the rest', () => {
  const target = { body: 'The token isn’t valid.', note: 'The French has “le jeton n’est pas valide”.' };
  assert.deepEqual(checkLanguage(pairOf('Le jeton n’est pas valide.', target)), []);
  const french = { body: 'The token isn’t valid.', note: 'Le texte n’est pas clair.' };
  assert.notDeepEqual(checkLanguage(pairOf('Le jeton n’est pas valide.', french)), []);
});
