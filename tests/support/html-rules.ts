import type { ConfigData } from 'html-validate';

/** What every built page must be (https://html-validate.org/rules/). Whatever is not asked for says why. */
export const HTML_RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes `<!DOCTYPE html>`; either is the doctype.
    'doctype-style': 'off',
    // Astro writes `<br>` and `<meta … />` as they come; both are HTML.
    'void-style': 'off',
    'no-self-closing': 'off',
    // White space is Astro's business and nobody sees it.
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    // Code and symbol make the title, and some symbols are long; what is cut off in a tab is the name of the site.
    'long-title': 'off',
    // `hidden` and `hidden=""` are the same.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
  },
};
