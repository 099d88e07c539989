import { createHash } from 'node:crypto';

/**
 * Fingerprint of a text, to know that it moved. Not a secret and not a signature.
 *
 * @param parts the parts of the text, in order; `undefined` counts as absent, which differs from empty
 * @returns 16 hexadecimal digits of SHA-256
 */
export function digestOf(...parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
