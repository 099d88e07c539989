import type { Locale } from '../../src/core/locales.ts';
import { stopWordsOf } from '../../src/core/locales.ts';
import type { PackedView } from './data.ts';

/** A code's words by how much they say of it, each part between spaces. */
interface Indexed {
  readonly view: PackedView;
  readonly parts: readonly (readonly [weight: number, words: string])[];
}

const indexes = new WeakMap<readonly PackedView[], readonly Indexed[]>();

/**
 * Codes whose words have all words of a question, best first; where none has, those that have most.
 *
 * @param question words in the language
 * @param views all codes in that language
 * @param locale the language
 * @param most how many to return at most
 */
export function searchViews(
  question: string,
  views: readonly PackedView[],
  locale: Locale,
  most: number,
): PackedView[] {
  const small = new Set(stopWordsOf(locale).split(/\s+/));
  const all = wordsOf(question, locale);
  const telling = all.filter((word) => !small.has(word));
  const wanted = telling.length > 0 ? telling : all;
  if (wanted.length === 0) return [];
  const index = indexes.get(views) ?? views.filter(({ isBare }) => !isBare).map((view) => indexed(view, locale));
  indexes.set(views, index);
  const scored = index
    .map(({ view, parts }) => {
      const scores = wanted.map((word) =>
        Math.max(0, ...parts.map(([weight, text]) => (has(text, word) ? weight : 0))),
      );
      return {
        view,
        found: scores.filter((score) => score > 0).length,
        score: scores.reduce((sum, one) => sum + one, 0),
      };
    })
    .filter(({ found }) => found > 0);
  const best = Math.max(0, ...scored.map(({ found }) => found));
  const rank = ({ commonness = Number.MAX_SAFE_INTEGER }: PackedView): number => commonness;
  return scored
    .filter(({ found }) => found === best)
    .sort((a, b) => b.score - a.score || rank(a.view) - rank(b.view))
    .slice(0, most)
    .map(({ view }) => view);
}

function has(text: string, word: string): boolean {
  return text.includes(` ${word}`);
}

function indexed(view: PackedView, locale: Locale): Indexed {
  const { name, symbol = '', answer, sentence, document } = view;
  const parts: [number, string][] = [
    [6, `${name} ${symbol} ${symbol.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')}`],
    [4, answer?.asked.join(' ') ?? ''],
    [3, sentence?.text ?? ''],
    [2, [...(answer?.causes ?? []), ...(answer?.steps.flatMap(({ lines }) => lines) ?? [])].join(' ')],
    [1, document?.text.body ?? ''],
  ];
  return { view, parts: parts.map(([weight, text]) => [weight, ` ${wordsOf(text, locale).join(' ')} `]) };
}

const segmenters = new Map<Locale, Intl.Segmenter>();

function wordsOf(text: string, locale: Locale): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return [...segmenter.segment(folded)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
