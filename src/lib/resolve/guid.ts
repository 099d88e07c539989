/** What a GUID looks like, as the source of a regular expression to be used without regard to case. */
export const GUID = '[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}';

const GUIDS = new RegExp(GUID, 'gi');

/**
 * Blanks out GUIDs: their digits and letters, `aadb2c90-…` among them, name no code.
 *
 * @param text unpacked text
 * @returns text of the same length
 */
export function withoutGuids(text: string): string {
  return text.replace(GUIDS, ' '.repeat(36));
}
