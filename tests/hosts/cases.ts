/** One address of each class of pages, in the root language and in another. */
export const PAGES = [
  ...[
    '/aadsts',
    '/aadb2c',
    '/oauth',
    '/aadsts/5',
    '/aadsts/500',
    '/aadsts/50058',
    '/aadb2c/90118',
    '/search',
    '/about',
  ],
  ...['/oauth/invalid_grant', '/guides', '/guides/403-permissions', '/error', '/fr', '/fr/aadsts', '/fr/aadsts/50058'],
  ...['/nb', '/nb/guides/error-response', '/zh-tw', '/zh-tw/aadb2c/90118', '/zh-tw/search'],
];

/** Other spellings of addresses, and where they lead. */
export const ALIASES: Readonly<Record<string, string>> = {
  '/AADSTS50058': '/aadsts/50058',
  '/aadsts50058': '/aadsts/50058',
  '/AADSTS%2050058': '/aadsts/50058',
  '/FR/AADSTS/50058': '/fr/aadsts/50058',
  '/zh-TW/aadb2c-90118/': '/zh-tw/aadb2c/90118',
  '/aadsts/50058/': '/aadsts/50058',
  '/aadsts/50058.html': '/aadsts/50058',
  '/aadsts/': '/aadsts',
  '/nb/': '/nb',
  '/search/?q=a%20b': '/search?q=a%20b',
};

/** Addresses that have led away from other hosts. */
export const HOSTILE = [
  ...['//evil.example/', '/\\evil.example/', '/%5Cevil.example/', '/%2f%2fevil.example/', '/@evil.example/'],
  ...['/https://evil.example/', '/https:%2f%2fevil.example.html', '//evil.example/aadsts50058', '/%09/evil.example/'],
  ...['//evil.example/%2e%2e', '/aadsts/%0d%0aSet-Cookie:x/', '///evil.html', '/\\evil.example.html', '//AADSTS50058/'],
];
