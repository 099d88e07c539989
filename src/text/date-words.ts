/**
 * A date as a language writes it, as exactly as it is known.
 *
 * @param date a day, a month or a year in ISO 8601
 * @param locale BCP 47
 */
export function dateWords(date: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions =
    date.length === 4
      ? { year: 'numeric' }
      : date.length === 7
        ? { year: 'numeric', month: 'long' }
        : { dateStyle: 'long' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(date));
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
