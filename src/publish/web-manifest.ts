import type { Locale } from '../core/locales.ts';

/** Sizes of the icons a browser asks for to install a site as an app (https://web.dev/articles/add-manifest). */
export const ICON_SIZES = [192, 512] as const;

/** What a manifest is made from. */
export interface ManifestFacts {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  readonly description: string;
  /** Address of the home page in the language, and the path below which the site lives. */
  readonly start: string;
  readonly scope: string;
  /** Address of an icon. */
  readonly iconOf: (size: number, isMaskable: boolean) => string;
  /** Pages worth an entry in the app's menu. */
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

/**
 * The manifest by which a browser installs the site as an app (https://www.w3.org/TR/appmanifest/).
 *
 * @param facts see `ManifestFacts`
 */
export function webManifest(facts: ManifestFacts): object {
  const { locale, dir, name, description, start, scope, iconOf, shortcuts } = facts;
  return {
    name,
    short_name: 'Entra Atlas',
    description,
    lang: locale,
    dir,
    // The language is part of the address; the app is one, whatever language it was installed in.
    id: scope,
    start_url: start,
    scope,
    display: 'standalone',
    // The paper of src/styles/parts/theme.css.
    background_color: '#fcfcfb',
    theme_color: '#fcfcfb',
    icons: [false, true].flatMap((isMaskable) =>
      ICON_SIZES.map((size) => ({
        src: iconOf(size, isMaskable),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: isMaskable ? 'maskable' : 'any',
      })),
    ),
    shortcuts,
  };
}
