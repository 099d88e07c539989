/** Which storage: of this browser, or of this visit. */
type StorageName = 'localStorage' | 'sessionStorage';

/**
 * Reads what was stored; storage may be forbidden, then nothing was.
 *
 * @param name which storage
 * @param key name of the value
 */
export function read(name: StorageName, key: string): string | undefined {
  try {
    return window[name].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a value; where storage is forbidden, nothing is kept, which harms nobody.
 *
 * @param name which storage
 * @param key name of the value
 * @param value the value
 */
export function store(name: StorageName, key: string, value: string): void {
  try {
    window[name].setItem(key, value);
  } catch {
    // As said.
  }
}
