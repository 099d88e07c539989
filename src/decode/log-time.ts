const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?$/i;
/** `Mar 5, 2024 10:12:33 AM`, as Defender writes it. */
const WORDED = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (\d{1,2}:\d\d:\d\d(?:\.\d{1,9})? [AP]M)$/;
const PARTS = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}),? (\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(?: ?([AP]M))?$/i;

/**
 * Reads a time. Logs are in UTC where they do not say otherwise. Of `5/6/2024` day and month cannot be told apart without
 * AM or PM, which only the American form has: then it is not read.
 *
 * @param text a cell
 * @returns milliseconds since 1970
 */
export function readTime(text: string): number | undefined {
  const trimmed = text.trim().replace(/[\u202F\u00A0]/g, ' ');
  const iso = ISO.exec(trimmed);
  if (iso !== null) return valid(Date.parse(`${iso[1]}T${iso[2]}${(iso[3] ?? 'Z').toUpperCase()}`));
  const worded = WORDED.exec(trimmed);
  if (worded !== null) return valid(Date.parse(`${worded[1]} ${worded[2]}, ${worded[3]} ${worded[4]} UTC`));
  const match = PARTS.exec(trimmed);
  if (match === null) return undefined;
  const [, first = '', sign, second = '', year, hours, minutes, seconds = '0', fraction = '0', half] = match;
  const isMonthFirst = sign === '/' && (half !== undefined || Number(second) > 12);
  if (sign === '/' && !isMonthFirst && Number(first) <= 12) return undefined;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) > 12 || Number(day) > last) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  const milliseconds = Number(fraction.padEnd(3, '0'));
  return valid(
    Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minutes), Number(seconds), milliseconds),
  );
}

function valid(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : time;
}
