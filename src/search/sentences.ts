import type { Locale } from '../core/locales.ts';

/**
 * What `sentences.json` holds: by `aadsts/50058` the first sentence of the code's text, empty when it has none. Where the
 * text is in another language than the page, that language stands beside it.
 */
export type Sentences = Readonly<Record<string, string | readonly [sentence: string, locale: Locale]>>;
