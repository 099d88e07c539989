import type { AnswerView } from '../catalog/answer-view.ts';
import { localeFacts } from '../core/locales.ts';

/**
 * What a help desk can paste to the user, as plain text: the answer's reply, and where the user can do nothing, who can.
 *
 * @param answer the answer in the language of its words
 * @param route who can put it right, where there is no line for the user; its first sentence is taken, for the next ones say
 *   to send this page, which the user does not have
 */
export function replyFrom({ reply, locale }: Pick<AnswerView, 'reply' | 'locale'>, route: string | undefined): string {
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(route ?? '');
  return [reply.replaceAll('`', ''), ...(first ? [first.segment.trim()] : [])].join(localeFacts(locale).gap);
}
