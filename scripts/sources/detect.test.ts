import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detect } from './detect.ts';

/** A page of codes without front matter that says its language. */
const page = (sentence: string): string => {
  const rows = ['50000', '50001', '50002'].map((code) => `| AADSTS${code} | SomeSymbol - ${sentence} |`);
  return ['# Codes', '', '| Error | Description |', '|-|-|', ...rows, ''].join('\n');
};

describe('the language of a document that does not say it', () => {
  const cases = [
    ['en-US', 'A user without a session asks for a token.', 'error-codes.md'],
    ['en-US', 'The user is not signed in to the app.', 'entra-docs/docs/error-codes.md'],
    ['cs-CZ', 'Uživatel není přihlášen a je potřeba se přihlásit pro přístup.', 'error-codes.md'],
    ['hu-HU', 'Ez az alkalmazás nem engedélyezett, és az oldal egy másik, hogy van.', 'error-codes.md'],
    ['nl-NL', 'De gebruiker is niet aangemeld en het wordt een fout van de app.', 'error-codes.md'],
    ['ja-JP', 'ユーザーがサインインしていません。', 'error-codes.md'],
    ['zh-TW', '使用者沒有登入，請再試一次，這個錯誤會說明。', 'error-codes.md'],
    ['pt-BR', 'Anything at all.', 'azure-docs.pt-br/articles/error-codes.md'],
  ] as const;
  for (const [tag, sentence, path] of cases) {
    it(`is ${tag}, by its ${path === 'error-codes.md' ? 'words' : 'path or words'}`, () =>
      assert.equal(detect(page(sentence), path).tag, tag));
  }
});

describe('where the next edition of a document will stand', () => {
  const front = (lines: string): string => `---\ntitle: Codes\n${lines}\n---\n`;
  const cases = [
    ['ms.service: identity-platform', 'MicrosoftDocs/entra-docs', 'docs/identity-platform/reference-error-codes.md'],
    [
      'services: active-directory\nms.contentlocale: zh-TW',
      'MicrosoftDocs/azure-docs.zh-tw',
      'articles/active-directory/develop/reference-aadsts-error-codes.md',
    ],
  ] as const;
  for (const [lines, repository, path] of cases) {
    it(repository, () => {
      const { origin } = detect(front(lines) + page('The user is not signed in to the app.'), 'x.md');
      assert.deepEqual(origin.upstream, { repository, path });
    });
  }

  it('is not known of a translation that is published nowhere', () => {
    const { origin } = detect(front('ms.contentlocale: fr-FR') + page('Une erreur.'), 'x.md');
    assert.equal(origin.upstream, undefined);
  });
});
