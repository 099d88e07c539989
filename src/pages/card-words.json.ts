import type { APIRoute } from 'astro';
import english from '../../content/ui/en.json';
import { LOCALES } from '../core/locales.ts';
import type { UiKey } from '../core/ui-strings.ts';
import { isCardKey } from '../decode/words.ts';
import { translatorFor } from '../site/ui.ts';

const PREFIX = 'decode.';

/** What stands on the decode page's card, in all languages. */
export const GET: APIRoute = () => {
  const keys = (Object.keys(english) as UiKey[]).filter(
    (key) => key.startsWith(PREFIX) && isCardKey(key.slice(PREFIX.length) as never),
  );
  const strings = LOCALES.map((locale) => {
    const t = translatorFor(locale);
    return [locale, Object.fromEntries(keys.map((key) => [key.slice(PREFIX.length), t(key)]))];
  });
  return Response.json(Object.fromEntries(strings));
};
