import type { APIRoute } from 'astro';
import english from '../../content/ui/en.json';
import { LOCALES } from '../core/locales.ts';
import type { UiKey } from '../core/ui-strings.ts';
import { isAnswerKey } from '../decode/code-texts.ts';
import { type CardStrings, isCardKey } from '../decode/words.ts';
import { translatorFor } from '../site/ui.ts';

const PREFIX = 'decode.';

/** What stands on the decode page's card, in all languages. */
export const GET: APIRoute = () => {
  const keys = Object.keys(english) as UiKey[];
  const ofCard = keys.filter((key) => key.startsWith(PREFIX) && isCardKey(key.slice(PREFIX.length) as never));
  const ofAnswers = keys.filter(isAnswerKey);
  const strings = LOCALES.map((locale) => {
    const t = translatorFor(locale);
    const card = Object.fromEntries(ofCard.map((key) => [key.slice(PREFIX.length), t(key)]));
    return [locale, { card, answer: Object.fromEntries(ofAnswers.map((key) => [key, t(key)])) }];
  });
  return Response.json(Object.fromEntries(strings) as CardStrings);
};
