import type { Locale } from '../../core/locales.ts';
import { addressIn } from '../../resolve/near-miss.ts';

/**
 * Makes the language switch, and the suggestion of another language, lead to the same question: on the lookup pages it
 * stands in the address, which the built page cannot know. Call it whenever the address has changed.
 */
export function keepQuestion(): void {
  for (const link of languageLinks()) {
    link.search = location.search;
    link.hash = location.hash;
  }
}

/**
 * Makes them lead to the address of this page, which has none, in the other language: whoever looks for a page that is
 * missing learns so in the language of their choice. Without it they lead to the page for addresses without pages.
 */
export function keepAddress(): void {
  for (const link of languageLinks()) {
    const locale = (link.hreflang || link.closest<HTMLElement>('[lang]')?.lang) as Locale;
    // Set part by part, so that a path that begins with two slashes stays on this host.
    link.pathname = addressIn(location.pathname, locale, import.meta.env.BASE_URL);
    link.search = location.search;
  }
}

function languageLinks(): NodeListOf<HTMLAnchorElement> {
  return document.querySelectorAll('header a[hreflang], .suggestion a');
}
