/** When an edition was written, as its front matter says it. */
export interface DocumentDate {
  readonly date: string | null;
  readonly between?: { readonly before: string; readonly why: string };
}

/** Keys of a date of writing, the surest first. */
const WRITTEN = ['ms.date', 'updated_at', 'date'];

/**
 * The date of a document. Docs write months first (`10/02/2020`), mirrors ISO 8601; a translation without a date of its own
 * has at least the day on which it was handed over.
 *
 * @param data front matter
 * @returns an ISO date (a day, a month or a year), or what is known instead
 */
export function documentDate(data: Readonly<Record<string, unknown>>): DocumentDate {
  for (const key of WRITTEN) {
    const date = toIsoDate(data[key]);
    if (date !== undefined) return { date };
  }
  const handedOver = toIsoDate(data['ms.lasthandoff']);
  if (handedOver === undefined) return { date: null };
  return { date: null, between: { before: handedOver, why: 'It was handed over from translation that day.' } };
}

/**
 * Reads a date.
 *
 * @param value as front matter has it
 * @returns ISO 8601, or undefined when it is no date
 */
export function toIsoDate(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (us !== null) return checked(`${us[3]}-${us[1]?.padStart(2, '0')}-${us[2]?.padStart(2, '0')}`);
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text);
  return iso === null ? undefined : checked([iso[1], iso[2], iso[3]].filter(Boolean).join('-'));
}

function checked(iso: string): string | undefined {
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}
