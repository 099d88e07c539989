import type { UiKey } from '../core/ui-strings.ts';

/** The interface strings of the card for the help desk; `hand-over-strings.json` holds them. */
export const HAND_OVER_KEYS = [
  'code.copy',
  'code.copyFailed',
  'copy.done',
  'decode.correlationId',
  'decode.home',
  'decode.time',
  'handOver.about',
  'handOver.card',
  'handOver.wrongId',
  'handOver.wrongTime',
] as const satisfies readonly UiKey[];

export type HandOverStrings = Readonly<Record<(typeof HAND_OVER_KEYS)[number], string>>;
