import { LOCALES, type Locale, localeFacts } from '../core/locales.ts';
import { localizedPath, type PagePath } from '../core/routes.ts';
import type { Translator } from '../core/ui-strings.ts';
import { translatorFor } from './ui.ts';

/** Where the project lives (set for the build); pages link there for improving a text, and have no such link where it is unset. */
export const REPOSITORY_URL: string | undefined = process.env.REPOSITORY_URL;

/** What every component of a page needs to know about the page. */
export interface Page {
  readonly locale: Locale;
  readonly path: PagePath;
  readonly t: Translator;
  /** Address of another page in the page's language. */
  readonly href: (path: PagePath) => string;
  /** Languages that have text of their own for this page: `hreflang`, sitemap. */
  readonly realLocales: readonly Locale[];
  /** The language whose text the page shows, where it is not the page's own. */
  readonly fallbackLocale?: Locale | undefined;
}

/**
 * Describes a page.
 *
 * @param locale the page's language
 * @param path the page
 * @param texts which languages have real text (default: all), and which is shown instead of the page's own
 */
export function createPage(
  locale: Locale,
  path: PagePath,
  texts: { realLocales?: readonly Locale[]; fallbackLocale?: Locale | undefined } = {},
): Page {
  return {
    locale,
    path,
    t: translatorFor(locale),
    href: (target) => hrefIn(locale, target),
    realLocales: texts.realLocales ?? LOCALES,
    fallbackLocale: texts.fallbackLocale,
  };
}

/** Address of a page in a language, below the site's base. */
export function hrefIn(locale: Locale, path: PagePath): string {
  return localizedPath(locale, path, import.meta.env.BASE_URL);
}

/** Absolute URL of a page in a language, for canonical links and the sitemap. */
export function absoluteUrl(locale: Locale, path: PagePath, site: URL | undefined): string {
  const address = hrefIn(locale, path);
  if (site === undefined) throw new Error('astro.config.mjs must set "site"');
  return site.origin + (address === '/' ? '' : address);
}

/** Paths `[...locale]` stands for: one a language, none for the language at the root. */
export function localePaths(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({ params: { locale: localeFacts(locale).segment || undefined }, props: { locale } }));
}
