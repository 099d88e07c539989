import { GUIDS } from '../resolve/guid.ts';

/** What stands on a code's page, as the card says it. */
export interface ShortCard {
  /** `AADSTS50058 UserInformationNotProvided` */
  readonly name: string;
  readonly sentence: string;
  readonly url: string;
  /** Label and value, for each that is known. */
  readonly rows: readonly (readonly [label: string, value: string | undefined])[];
}

/**
 * A card for a mail or a chat: the code, what happened, the IDs that find the sign-in, and where it is explained.
 *
 * @param card what it says; rows without a value are left out
 * @param colon how the language joins a label to what it labels
 */
export function shortCardText({ name, sentence, url, rows }: ShortCard, colon: string): string {
  const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label}${colon}${value}`]));
  return [name, sentence, ...known, url].filter(Boolean).join('\n');
}

/**
 * The correlation ID in what a reader typed or pasted; everything beside it is dropped, because it may be anything.
 *
 * @param typed any text
 * @returns undefined where there is none, or more than one
 */
export function correlationIdIn(typed: string): string | undefined {
  const found = typed.match(GUIDS) ?? [];
  return found.length === 1 ? found[0]?.toLowerCase() : undefined;
}

/** Date and time as Microsoft's messages and logs write them, with or without seconds and zone. */
const TIME = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|UTC|[+-]\d\d:?\d\d)?/i;

/**
 * The time in what a reader typed or pasted, and nothing beside it.
 *
 * @param typed any text
 * @returns ISO 8601 as far as it was written, or undefined where there is no time, or one that does not exist
 */
export function timeIn(typed: string): string | undefined {
  const [, date, time, zone = ''] = TIME.exec(typed) ?? [];
  if (date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`))) return undefined;
  return `${date}T${time}${/^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone}`;
}
