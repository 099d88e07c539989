import assert from 'node:assert/strict';

/** A text with one piece replaced, which must be there. */
export function edited(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  assert.notEqual(result, text, `nothing to replace: ${from}`);
  return result;
}
