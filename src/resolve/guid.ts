/** What a GUID looks like. */
export const GUIDS = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;

/**
 * Blanks out GUIDs: their digits and letters, `aadb2c90-…` among them, name no code.
 *
 * @param text unpacked text
 * @returns text of the same length
 */
export function withoutGuids(text: string): string {
  return text.replace(GUIDS, ' '.repeat(36));
}
