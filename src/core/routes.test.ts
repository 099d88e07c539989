import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LOCALES } from './locales.ts';
import { codePath, guidePath, localizedPath, outputFile, type PagePath, pageOfFile, parseAddress } from './routes.ts';

const PATHS: readonly PagePath[] = [
  '/',
  codePath('aadsts'),
  codePath('aadsts', '5'),
  codePath('aadsts', '50058'),
  codePath('oauth', 'invalid_grant'),
  guidePath(),
  guidePath('403-permissions'),
  '/search',
  '/404',
];

describe('routes', () => {
  it('are the public addresses', () => {
    assert.deepEqual(PATHS.slice(1, 7), [
      '/aadsts',
      '/aadsts/5',
      '/aadsts/50058',
      '/oauth/invalid_grant',
      '/guides',
      '/guides/403-permissions',
    ]);
    assert.equal(localizedPath('en', '/aadsts/50058'), '/aadsts/50058');
    assert.equal(localizedPath('zh-TW', '/aadsts/50058'), '/zh-tw/aadsts/50058');
    assert.equal(localizedPath('fr', '/aadsts/50058', '/errors'), '/errors/fr/aadsts/50058');
    assert.equal(localizedPath('fr', '/', '/errors/'), '/errors/fr');
    assert.equal(localizedPath('en', '/', '/errors/'), '/errors');
    assert.equal(localizedPath('en', '/'), '/');
  });

  it('read back to the same page and language, below any base', () => {
    const segment = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    const bases = fc
      .array(segment, { maxLength: 2 })
      .chain((parts) => fc.constantFrom(`/${parts.join('/')}`, `/${parts.join('/')}/`.replace('//', '/')));
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.constantFrom(...PATHS), bases, (locale, path, base) => {
        const address = localizedPath(locale, path, base);
        assert.deepEqual(parseAddress(address, base), { locale, path });
        assert.ok(address === '/' || !address.endsWith('/'));
        assert.ok(!address.includes('//'));
      }),
    );
  });

  it('ignore a trailing slash and do not take a code or a look-alike for a language', () => {
    assert.deepEqual(parseAddress('/fr/aadsts/50058/'), { locale: 'fr', path: '/aadsts/50058' });
    assert.deepEqual(parseAddress('/fr'), { locale: 'fr', path: '/' });
    assert.deepEqual(parseAddress('/'), { locale: 'en', path: '/' });
    assert.deepEqual(parseAddress('/xx/aadsts'), { locale: 'en', path: '/xx/aadsts' });
    assert.deepEqual(parseAddress('/en/aadsts'), { locale: 'en', path: '/en/aadsts' });
    assert.deepEqual(parseAddress('/frogs'), { locale: 'en', path: '/frogs' });
  });

  it('are nothing outside the base', () => {
    assert.equal(parseAddress('/fr/aadsts', '/errors'), undefined);
    assert.equal(parseAddress('/errorsfr', '/errors'), undefined);
    assert.equal(parseAddress('/', '/errors'), undefined);
  });

  it('are files named after them', () => {
    assert.equal(outputFile('/'), 'index.html');
    assert.equal(outputFile('/fr'), 'fr.html');
    assert.equal(outputFile('/zh-tw/aadsts/50058'), 'zh-tw/aadsts/50058.html');
    assert.equal(outputFile('/404'), '404.html');
  });

  it('are read back from the files of every page in every language', () => {
    for (const locale of LOCALES) {
      for (const path of PATHS) assert.deepEqual(pageOfFile(outputFile(localizedPath(locale, path))), { locale, path });
    }
    assert.deepEqual(pageOfFile('from.html'), { locale: 'en', path: '/from' });
  });
});
