/** Where a text waits for the decode page (hand-over.ts). */
export const HAND_OVER = 'hand-over';

/** The text that was kept, once; empty when there is none. Apart from what keeps it: that page's first script has to be small. */
export function takeHandOver(): string {
  try {
    const text = sessionStorage.getItem(HAND_OVER) ?? '';
    sessionStorage.removeItem(HAND_OVER);
    return text;
  } catch {
    // Storage may be forbidden; then nothing was kept.
    return '';
  }
}
