import { type Locale, stopWordsOf, writingOf } from '../core/locales.ts';

/** A clause says something of its own from this width on. */
const LEAST_CLAUSE = 24;
const GOES_ON = ' …';
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;
const BRACKETS = ['()', '（）', '「」', '『』', '«»', '“”', '[]', '{}'] as const;

/**
 * How much room a text takes on a line, in Latin letters: a Chinese sign is as wide as two.
 *
 * @param text any text
 */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/**
 * Shortens a sentence to a width, for titles. What fits stays as it is. Else it ends with its last whole clause, before `;` or
 * `:`. Where there is none, `…` says that it goes on, after a comma that leaves at least half of it or a word that means
 * something. A bracket or a quotation is left open only where hardly anything stands before it.
 *
 * @param sentence plain text without the full stop at its end
 * @param locale its language
 * @param width the room there is, as `widthOf` counts
 */
export function clip(sentence: string, locale: Locale, width: number): string {
  if (widthOf(sentence) <= width) return sentence;
  const lastBefore = (mark: RegExp, least: number, most: number): string | undefined =>
    [...sentence.matchAll(mark)]
      .map(({ index }) => sentence.slice(0, index))
      .findLast((text) => widthOf(text) >= least && widthOf(text) <= most && closed(text) === text);
  const room = width - widthOf(GOES_ON);
  return (
    lastBefore(/\s?[;:](?=\s)|[；：。]/gu, LEAST_CLAUSE, width) ??
    (lastBefore(/,(?=\s)|，/gu, room / 2, room) ?? endOfSense(words(sentence, locale, room), locale)) + GOES_ON
  );
}

/** The words of a sentence that fit. */
function words(sentence: string, locale: Locale, width: number): string {
  let text = '';
  // Within a run without spaces only a Chinese line may end, so that addresses and values stay whole.
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  for (const [run] of sentence.matchAll(/\s*\S+/gu)) {
    const isWide = WIDE.test(run);
    for (const unit of isWide ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run]) {
      if (widthOf(text + unit) > width) return text;
      text += unit;
    }
  }
  return text;
}

/** Without an open bracket, and without what only leads on: commas, `and`, `of the`, `isn’t`, `l’`. */
function endOfSense(text: string, locale: Locale): string {
  const leading = new Set(`${stopWordsOf(locale)} ${writingOf(locale).smallWords}`.split(/\s+/));
  const whole = closed(text);
  const end = (widthOf(whole) < LEAST_CLAUSE ? text : whole).replace(/[\s,;:、，；：–-]+$/u, '');
  const [last = ''] = /(?<=\s)[\p{L}’]+$/u.exec(end) ?? [];
  const leadsOn = last !== '' && last.split('’').every((part) => part === '' || leading.has(part.toLowerCase()));
  return leadsOn ? endOfSense(end.slice(0, -last.length), locale) : end;
}

/** The part of a text before a bracket or quotation mark that is not closed in it. */
function closed(text: string): string {
  const open = BRACKETS.map(([opens = '', closes = '']) => {
    const at = text.lastIndexOf(opens);
    return at > text.lastIndexOf(closes) ? at : -1;
  }).filter((at) => at >= 0);
  return open.length === 0 ? text : text.slice(0, Math.min(...open)).trimEnd();
}
