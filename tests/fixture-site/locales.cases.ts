/*
 * A language from left to right and one from right to left, each one file, and what the project then does in them. Run with
 * `--conditions=fixture` by tests/unit/fixture-site.test.ts.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveAlias } from '../../scripts/hosts/aliases.ts';
import { checkLanguage } from '../../scripts/translations/checks/language.ts';
import { colon, LOCALES, type Locale, languageName, localeOfTag } from '../../src/core/locales.ts';
import { localizedPath, parseAddress } from '../../src/core/routes.ts';
import { signInOfCells } from '../../src/decode/sign-in.ts';
import { signInColumns } from '../../src/decode/sign-in-columns.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { nearMiss } from '../../src/resolve/near-miss.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import { fullTextWords } from '../../src/search/words.ts';
import { LOCALE_STYLES } from '../../src/site/locale-styles.ts';
import { pairOf } from '../support/pair.ts';

const [gsw, arz] = ['gsw', 'arz'] as unknown as [Locale, Locale];
const index = decodeLookup(buildLookup([{ family: 'aadsts', code: '50058' }]));

test('they are languages of the site', () => {
  assert.deepEqual(LOCALES.slice(-2), ['gsw', 'arz']);
  assert.deepEqual([localeOfTag('gsw-CH'), localeOfTag('arz-EG')], ['gsw', 'arz']);
  assert.equal(languageName(gsw, 'fr'), 'suisse allemand');
  assert.equal(colon(arz), ': ');
  assert.equal(localizedPath(gsw, '/aadsts/50058', '/errors'), '/errors/gsw/aadsts/50058');
  assert.deepEqual(parseAddress('/arz/guides'), { locale: 'arz', path: '/guides' });
  assert.ok(isStopWord('Und', gsw) && !isStopWord('und', 'en'));
});

test('styles say which way each language runs, as soon as there are two ways', () => {
  assert.match(LOCALE_STYLES, /\[lang="arz"\]\{font-family:"Noto Sans Arabic"/);
  assert.match(LOCALE_STYLES, /\[lang\]\{direction:ltr;unicode-bidi:isolate\}\[lang="arz"\]\{direction:rtl\}$/);
});

describe('labels are read whatever the page’s language', () => {
  const rest = `\n${'2 of 7 other lines. '.repeat(8)}`;
  for (const line of ['Fehler bei der Anmeldung: 50058', 'رمز الخطأ: 50058', 'رمز تسجيل الدخول: 50058']) {
    test(line, () => {
      assert.deepEqual(
        resolve(line + rest, index).findings.map((one) => one.kind === 'code' && one.code),
        ['50058'],
      );
    });
  }

  test('numbers of other kinds are none', () => {
    assert.deepEqual(resolve('Telefon 50058', index).findings, []);
  });

  test('logs and ids', () => {
    const columns = signInColumns(['Datum (UTC)', 'Anmelde-Fehlercode', 'Status']);
    assert.equal(signInOfCells(['', '50058', 'Fehler'], columns).code, '50058');
    assert.equal(signInOfCells(['', '', 'Erfolgreich'], columns).code, '0');
    const guid = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
    assert.equal(resolve(`Korrelations-ID: ${guid}`, index).correlationId, guid);
    assert.equal(fullTextWords('Fehler 50058', resolve('Fehler 50058', index), gsw), '');
  });
});

test('addresses are completed in the language', () => {
  const known = { base: '/', index, paths: [] };
  assert.equal(nearMiss('/GSW/AADSTS50058', known), '/gsw/aadsts/50058');
  assert.equal(nearMiss('/gsw-li/50058', known), '/gsw/aadsts/50058');
  assert.equal(resolveAlias('/ARZ/AADSTS50058', ''), '/arz/aadsts/50058');
});

test('translations are checked for their language and script', () => {
  const french = 'L’utilisateur n’est pas connecté et la session est expirée.';
  assert.deepEqual(checkLanguage(pairOf(french, 'المستخدم غير مسجل الدخول وانتهت الجلسة.', arz)), []);
  assert.match(
    String(checkLanguage(pairOf(french, 'The user is not signed in and the session has expired.', arz))[0]?.found),
    /not translated/,
  );
  assert.deepEqual(
    checkLanguage(pairOf(french, 'Der Benutzer ist nicht angemeldet und die Sitzung wurde beendet.', gsw)),
    [],
  );
  assert.match(String(checkLanguage(pairOf(french, 'The user is not signed in.', gsw))[0]?.found), /English/);
});
