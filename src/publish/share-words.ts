import type { BriefView } from '../catalog/brief-view.ts';
import { colon } from '../core/locales.ts';
import type { Translator } from '../core/ui-strings.ts';
import { clip, widthOf } from '../text/clip.ts';
import { firstSentence } from '../text/plain-text.ts';
import { setSpaces } from '../text/typography.ts';

/** What a chat shows of a code's link: a title in words, and what that means. */
export interface ShareWords {
  readonly title: string;
  readonly description: string;
}

/** What chats and results of search engines show of a title, in Latin letters. */
const TITLE_WIDTH = 70;

/**
 * The words for a link to a code's page.
 *
 * @param view the code
 * @param t the translator of the page's language
 * @returns title: the code and what happened; description: what kind of error it is, who can fix it, and the whole sentence
 *   where the title has only its beginning; where the title has all of it, what comes after
 * @example { title: 'AADSTS50058: No one is signed in yet', description: 'An expected step · The person signing in' }
 */
export function shareWords(view: BriefView, t: Translator): ShareWords {
  const { name, symbol, sentence, locale } = view;
  if (sentence === undefined) {
    return {
      title: symbol === undefined ? name : `${name} ${symbol}`,
      description: t('code.description', { code: name }),
    };
  }
  const first = firstSentence({ body: sentence.text, locale: sentence.locale });
  const start = `${name}${colon(locale)}`;
  const whole = first.replace(/[.。]$/, '');
  const short = clip(whole, sentence.locale, TITLE_WIDTH - widthOf(start));
  const title = `${start}${setSpaces(short, sentence.locale)}`;
  const rest = short === whole ? sentence.text.slice(first.length).trim() : sentence.text;
  return {
    title,
    description: [threeWords(view, t), setSpaces(rest, sentence.locale)].filter(Boolean).join(' – ') || title,
  };
}

/**
 * What kind of error it is and who can fix it, as far as that is known.
 *
 * @param view the code
 * @param t the translator
 */
export function threeWords({ kind, fixers }: Pick<BriefView, 'kind' | 'fixers'>, t: Translator): string {
  const [fixer = 'unknown'] = fixers;
  return [kind === 'unknown' ? '' : t(`kind.${kind}`), fixer === 'unknown' ? '' : t(`fixer.${fixer}`)]
    .filter(Boolean)
    .join(' · ');
}
