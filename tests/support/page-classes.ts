import type { PagePath } from '../../src/core/routes.ts';

/** One address of each class of pages that anyone can open. */
export const PAGE_CLASSES: readonly PagePath[] = [
  '/',
  '/aadsts',
  '/aadsts/500',
  '/topics/mfa',
  // With pills, a bullet list and long words.
  '/aadsts/50053',
  '/aadsts/16000',
  '/aadb2c/90118',
  '/oauth/invalid_grant',
  '/guides',
  '/guides/403-permissions',
  '/guides/error-response',
  '/search',
  '/decode',
  '/about',
  '/offline',
  '/404',
];
