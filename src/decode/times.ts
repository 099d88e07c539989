/** A time as the page shows it. */
export interface ShownTime {
  /** For a machine; undefined when the zone is not known. */
  readonly iso: string | undefined;
  /** `2024-05-01 12:34:56 UTC`, the same in every language; as written when the zone is not known. */
  readonly utc: string;
  /** In the reader's language and zone. */
  readonly local: string | undefined;
}

/**
 * Shows a time found in a text.
 *
 * @param timestamp ISO 8601, with or without zone
 * @param locale the reader's language
 * @param timeZone the reader's zone; left out for the browser's own
 */
export function showTime(timestamp: string, locale: string, timeZone?: string): ShownTime {
  const written = timestamp.replace('T', ' ');
  const milliseconds = Date.parse(timestamp);
  // Without a zone it could be any: no guess.
  if (!/(?:Z|[+-]\d\d:?\d\d)$/i.test(timestamp) || Number.isNaN(milliseconds)) {
    return { iso: undefined, utc: written, local: undefined };
  }
  const local = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'long',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return {
    iso: new Date(milliseconds).toISOString(),
    utc: utcTime(milliseconds),
    local: local.format(milliseconds),
  };
}

/**
 * A time in UTC, to the second: `2024-05-01 12:34:56 UTC`.
 *
 * @param milliseconds since 1970
 */
export function utcTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
