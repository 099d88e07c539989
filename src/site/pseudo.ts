/** Look-alikes for Latin letters, so that a string that went through translation is told at a glance. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'å',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ý',
};

/**
 * A string as the pseudo-locale shows it: accented, in brackets, and 40 % longer, to find text that is not translatable
 * and layouts that break. `{parameters}` stay.
 *
 * @param text an interface string
 * @example pseudo('Show {count}') // '[Šhöw {count} ~~~~~]'
 */
export function pseudo(text: string): string {
  const accented = text.replace(/\{\w+\}|./gsu, (part) => LETTERS[part] ?? part);
  return `[${accented} ${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}
