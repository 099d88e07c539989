import type { Fixer, Kind, Retry } from '../catalog/answers-schema.ts';
import type { UiKey } from '../core/ui-strings.ts';

/** Keys of the words that say what kind of error a code is, who can put it right, whether trying again helps. */
export type AnswerKey = Extract<
  UiKey,
  `kind.${Kind}` | `fixer.${Fixer}` | `retry.${Retry}` | `sign.${'kind' | 'fixer' | 'retry'}`
>;

/** Is it such a key? `kind.failure.hint` is none. */
export function isAnswerKey(key: string): key is AnswerKey {
  return /^(?:(?:kind|fixer|retry)\.[\w-]+|sign\.(?:kind|fixer|retry))$/.test(key);
}
