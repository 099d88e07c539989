/**
 * A date as a language writes it, as exactly as it is known.
 *
 * @param date a day, a month or a year in ISO 8601
 * @param locale BCP 47
 */
export function dateWords(date: string, locale: string): string {
  const key = `${locale} ${date.length}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...partsOf(date), timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(date));
}

/** By language and exactness: making one takes longer than all else a date needs, and pages have thousands of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(date: string): Intl.DateTimeFormatOptions {
  if (date.length === 4) return { year: 'numeric' };
  return date.length === 7 ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' };
}

/**
 * When an edition was written, in words.
 *
 * @param edition its date, or what is known of it
 * @param locale BCP 47
 * @returns undefined where nothing is known
 */
export function editionDateWords(
  {
    date,
    between,
  }: {
    readonly date: string | null;
    readonly between?: { readonly after?: string | undefined; readonly before?: string | undefined } | undefined;
  },
  locale: string,
): string | undefined {
  if (date !== null) return dateWords(date, locale);
  const ends = [between?.after, between?.before].flatMap((end) => (end === undefined ? [] : dateWords(end, locale)));
  return ends.length === 0 ? undefined : ends.join(' – ');
}
