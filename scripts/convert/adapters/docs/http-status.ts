/** A status of HTTP in a title: `403`, `403不可`, `ข้อผิดพลาด๔๐๓`. */
const STATUS = /(?<!\d)[45]\d\d(?!\d)/g;

/**
 * The statuses of HTTP that a text names. Some languages write them with digits of their own (Thai, Arabic); Unicode keeps the
 * ten digits of each script together, from zero on.
 *
 * @param text any text
 * @returns each once, sorted
 */
export function statusesIn(text: string): string[] {
  return [...new Set(withAsciiDigits(text).match(STATUS) ?? [])].sort();
}

function withAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}
