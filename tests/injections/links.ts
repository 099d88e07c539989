import { join } from 'node:path';
import { domainToUnicode } from 'node:url';
import manifest from '../../content/sources/sources.json' with { type: 'json' };
import { readAnswers } from '../../src/catalog/answers.ts';
import { SIGN_IN_LOGS } from '../../src/publish/log-queries.ts';
import { AFTER, BEFORE } from './contexts.ts';
import { INJECTIONS } from './corpus.ts';
import type { ShownLink } from './watch.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What answers of ours lead to, and what they rest on; `ok.example` is the hostile ones' (hostile-content.ts). */
const ANSWERS = [...readAnswers(ROOT).full.values()].flatMap(({ facts }) => [
  ...facts.links.map(({ url }) => url),
  ...facts.evidence.flatMap(({ url, repository }) => url ?? (repository ? `https://github.com/${repository}` : [])),
]);

/** Addresses outside the site that its own parts link to. */
const OUTSIDE = new Set([
  ...ANSWERS,
  'https://ok.example/kept',
  SIGN_IN_LOGS,
  ...manifest.sources.map(({ origin }) => origin.url),
  'https://creativecommons.org/licenses/by/4.0/',
  'https://login.microsoftonline.com/error',
]);
/** Specifications of the errors and parameters the decoder explains. */
const STANDARDS = /^https:\/\/(?:www\.rfc-editor\.org|openid\.net)\//;
const LIVE = /^https:\/\/login\.microsoftonline\.com\/error\?code=\d{1,8}$/;
/** Everything the texts say, to find hosts in. */
const SAID = `${INJECTIONS.map(({ text }) => text).join('\n')} ${BEFORE.href}`.normalize('NFKC').replaceAll('。', '.');

/**
 * Looks for links that should not be: an address of the site without a page, another host where the site speaks, and in
 * texts whatever is no address of the web that a text spells out; known links with another address.
 *
 * @param links what `inspect` found
 * @param origin the site's own
 * @param hasPage does a path of the site lead somewhere?
 * @returns a line for each
 */
export function wrongLinks(links: readonly ShownLink[], origin: string, hasPage: (path: string) => boolean): string[] {
  return links
    .filter(({ href, text, inText }) => {
      const known = [BEFORE, AFTER].find((link) => link.text === text);
      if (known !== undefined && inText) return href !== known.href;
      const url = URL.parse(href);
      if (url === null) return true;
      // A place of the page itself, which may be the one for addresses without a page; a question to the results page.
      const isQuestion = url.pathname.endsWith('/search') && url.hash.startsWith('#q=');
      if (url.origin === origin && url.hash !== '' && !inText && !isQuestion) return !/^#[a-z-]+$/.test(url.hash);
      if (url.origin === origin) return !hasPage(url.pathname);
      if (LIVE.test(href) || STANDARDS.test(href) || OUTSIDE.has(href)) return false;
      if (!inText || !/^https?:$/.test(url.protocol) || url.username !== '') return true;
      return ![url.hostname, domainToUnicode(url.hostname)].some((host) => SAID.includes(host));
    })
    .map(({ href, text, inText }) => `"${text.slice(0, 80)}" to ${href.slice(0, 200)}${inText ? ' in a text' : ''}`);
}
