/** Which storage: of this browser, or of this visit. */
type Room = 'localStorage' | 'sessionStorage';

/**
 * Reads what was stored; storage may be forbidden, then nothing was.
 *
 * @param room which storage
 * @param key name of the value
 */
export function read(room: Room, key: string): string | undefined {
  try {
    return window[room].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a value; where storage is forbidden, nothing is kept, which harms nobody.
 *
 * @param room which storage
 * @param key name of the value
 * @param value the value
 */
export function store(room: Room, key: string, value: string): void {
  try {
    window[room].setItem(key, value);
  } catch {
    // As said.
  }
}
