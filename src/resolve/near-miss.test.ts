import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildLookup, decodeLookup } from './lookup-data.ts';
import { addressIn, type KnownPages, localeOfAddress, nearMiss } from './near-miss.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '16000', symbol: 'InteractionRequired', formerSymbols: ['SelectUserAccount'] },
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadsts', code: '90002', symbol: 'InvalidTenantName' },
    { family: 'aadsts', code: '700020', symbol: 'InteractionRequired' },
    { family: 'aadsts', code: '7000215' },
    { family: 'aadb2c', code: '90002' },
    { family: 'aadb2c', code: '90118' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const paths = ['/', '/guides', '/guides/403-permissions', '/search', '/decode', '/error', '/about'];
const site = (base: string): KnownPages => ({ base, index, paths });

const FORWARDS: Readonly<Record<string, string>> = {
  '/50058': '/aadsts/50058',
  '/50058/': '/aadsts/50058',
  '/zh-TW/50058': '/zh-tw/aadsts/50058',
  '/AADSTS/50058/': '/aadsts/50058',
  '/50058.html': '/aadsts/50058',
  '/AADSTS50058': '/aadsts/50058',
  '/aadsts50058': '/aadsts/50058',
  '/AADSTS-50058': '/aadsts/50058',
  '/aadsts_50058/': '/aadsts/50058',
  '/aadsts/50058/': '/aadsts/50058',
  '/AADSTS/50058': '/aadsts/50058',
  '/AadSts/50058.html': '/aadsts/50058',
  '/AADSTS/50058.HTM': '/aadsts/50058',
  '/aadsts/AADSTS50058': '/aadsts/50058',
  '/fr/AADSTS/50058': '/fr/aadsts/50058',
  '/FR/aadsts/50058': '/fr/aadsts/50058',
  '/fr/50058': '/fr/aadsts/50058',
  '/nb/aadsts50058/': '/nb/aadsts/50058',
  '/zh-TW/aadsts/50058': '/zh-tw/aadsts/50058',
  '/ZH-TW/50058.html': '/zh-tw/aadsts/50058',
  '/en/aadsts/50058': '/aadsts/50058',
  '/en-us/aadsts/50058': '/aadsts/50058',
  '/fr-FR/50058': '/fr/aadsts/50058',
  '/no/50058': '/nb/aadsts/50058',
  '/zh-hant/50058': '/zh-tw/aadsts/50058',
  '/7000215': '/aadsts/7000215',
  '/AADB2C90118': '/aadb2c/90118',
  '/90118': '/aadb2c/90118',
  '/AADB2C/90002/': '/aadb2c/90002',
  '/AADSTS90002': '/aadsts/90002',
  '/aadsts/500/': '/aadsts/500',
  '/AADSTS500': '/aadsts/500',
  '/500': '/aadsts/500',
  '/AADSTS': '/aadsts',
  '/oauth/': '/oauth',
  '/OAuth/Invalid_Grant': '/oauth/invalid_grant',
  '/oauth/invalid-grant': '/oauth/invalid_grant',
  '/invalid_grant': '/oauth/invalid_grant',
  '/fr/INVALID_GRANT.html': '/fr/oauth/invalid_grant',
  '/UserInformationNotProvided': '/aadsts/50058',
  '/aadsts/userinformationnotprovided': '/aadsts/50058',
  '/SelectUserAccount': '/aadsts/16000',
  '/Guides/': '/guides',
  '/guides/403-Permissions.html': '/guides/403-permissions',
  '/fr/guides/403-permissions/': '/fr/guides/403-permissions',
  '/search/': '/search',
  '/Search': '/search',
  '/FR/Error': '/fr/error',
  '/FR': '/fr',
  '/fr/': '/fr',
  '/en': '/',
  '/index.html': '/',
  '/fr/index.html': '/fr',
};

for (const [address, target] of Object.entries(FORWARDS)) {
  test(`${address} leads to ${target}, at the root and below a base path`, () => {
    assert.equal(nearMiss(address, site('/')), target);
    const below = target === '/' ? '/errors' : `/errors${target}`;
    assert.equal(nearMiss(`/errors${address}`, site('/errors')), below);
    assert.equal(nearMiss(`/Errors${address}`, site('/errors/')), below);
    assert.equal(nearMiss(address, site('/errors')), undefined, 'the base is missing');
  });
}

const STAYS = [
  // not ours
  '/50059',
  '/aadsts/50059999',
  '/AADB2C50058',
  '/aadb2c/50058',
  '/oauth/50058',
  '/aadsts/invalid_grant',
  '/3',
  '/aadsts/0',
  '/unknown',
  '/xx/aadsts/50058',
  '/aadsts/50058/more',
  '/fr/fr/aadsts/50058',
  '/guides/50058',
  '/aadsts50058x',
  '/aadb2c/aadsts50058',
  '/aadsts/nothing',
  '/aadb2c/_',
  '/constructor',
  '/__proto__',
  '/constructor/50058',
  // two pages it could be
  '/90002',
  '/InteractionRequired',
  // the page itself
  '/',
  '/aadsts/50058',
  '/fr',
  '/fr/search',
  // ways to leave the site
  '//evil.example',
  '//evil.example/50058',
  '//50058',
  '///50058',
  '/aadsts//50058',
  '//aadsts/50058',
  '/%2F%2Fevil.example',
  '/%2f%2fevil.example/50058',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example/50058',
  '/%5Cevil.example',
  '/https://evil.example/aadsts/50058',
  '/http:/evil.example',
  '/javascript:alert(1)',
  '/.evil.example/50058',
  '/@evil.example/50058',
  '/aadsts/50058@evil.example',
  '/aadsts/50058%00',
  '/aadsts/50058%2F..',
  '/../50058',
  '/aadsts/../50058',
  '/./50058',
  '/50058\n',
  '/50058?next=//evil.example',
  '/50058#x',
  '/ 50058',
  'evil.example',
  'https://evil.example/aadsts/50058',
];

for (const address of STAYS) {
  test(`${JSON.stringify(address)} leads nowhere`, () => {
    assert.equal(nearMiss(address, site('/')), undefined);
  });
}

test('whatever the address, the target is a page of this site', () => {
  const numbers = [...index.byPrefix.keys()].map((key) => `/${key}`);
  const pages = new Set([...paths, ...numbers, '/aadsts', '/aadb2c', '/oauth', '/oauth/invalid_grant']);
  const piece = fc.constantFrom(
    ...['/', '//', '\\', '%2F', '%5C', '.', '..', '@', ':', '?', '#', 'https:', 'evil.example', 'fr', 'FR', 'zh-tw'],
    ...[
      'aadsts',
      'AADSTS',
      'aadb2c',
      'oauth',
      'invalid_grant',
      '50058',
      '90002',
      '5',
      'guides',
      '.html',
      'index',
      '\n',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => `/${parts.join('')}`),
      ),
      (address) => {
        const target = nearMiss(address, site('/'));
        if (target === undefined) return;
        const path = target.replace(/^\/(?:fr|nb|zh-tw)(?=\/|$)/, '') || '/';
        assert.ok(pages.has(path), `${address} leads to ${target}`);
        assert.notEqual(target, address);
        assert.equal(nearMiss(target, site('/')), undefined, 'a page that exists leads no further');
      },
    ),
    { numRuns: 2000 },
  );
});

test('the language of an address is known even where there is no page', () => {
  assert.equal(localeOfAddress('/FR/nothing', '/'), 'fr');
  assert.equal(localeOfAddress('/zh-TW/aadsts/50059999', '/'), 'zh-TW');
  assert.equal(localeOfAddress('/errors/nb', '/errors'), 'nb');
  assert.equal(localeOfAddress('/aadsts/1', '/'), 'en');
  assert.equal(localeOfAddress('//evil.example', '/'), 'en');
});

test('an address without a page is the same in another language but for its first segment', () => {
  const cases = [
    ['/nothing', 'fr', '/', '/fr/nothing'],
    ['/fr/Nothing/%20x', 'zh-TW', '/', '/zh-tw/Nothing/%20x'],
    ['/fr/nothing/', 'en', '/', '/nothing/'],
    ['/FR-fr/nothing', 'nb', '/', '/nb/nothing'],
    ['/en-us/nothing', 'en', '/', '/nothing'],
    ['/french', 'nb', '/', '/nb/french'],
    ['/errors/nb/nothing', 'fr', '/errors', '/errors/fr/nothing'],
    ['/Errors/nothing', 'fr', '/errors', '/errors/fr/nothing'],
    ['/elsewhere/nothing', 'fr', '/errors', '/errors/fr'],
    ['/fr', 'en', '/', '/'],
    ['//evil.example', 'nb', '/', '/nb//evil.example'],
    ['//evil.example', 'en', '/', '//evil.example'],
  ] as const;
  for (const [pathname, locale, base, expected] of cases) assert.equal(addressIn(pathname, locale, base), expected);
});
