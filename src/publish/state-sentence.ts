import type { CodeView } from '../catalog/code-view.ts';
import type { UiKey } from '../core/ui-strings.ts';
import { dateWords } from '../text/date-words.ts';

type States = Pick<CodeView, 'state' | 'isWeak' | 'sightings' | 'locale'>;

/**
 * How a code is known, in a sentence.
 *
 * @param view the code
 * @param t interface strings of the page's language
 * @returns empty for a code whose text stands here: the text says it
 */
export function stateSentence(view: States, t: (key: UiKey, params?: Record<string, string>) => string): string {
  const { state, isWeak, sightings, locale } = view;
  if (state === 'documented-here') return '';
  if (state === 'reports' && isWeak) return t('state.weak');
  // The newest edition of Microsoft's list that has it; sightings elsewhere may be later.
  const until = sightings.find(({ kind }) => kind === 'reference')?.date;
  return t(`state.${state}`, { until: until === undefined ? '' : dateWords(until, locale) });
}
