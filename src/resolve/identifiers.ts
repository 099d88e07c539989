import { anyLabel } from '../core/locales.ts';
import { narrow, unpack } from './fold.ts';
import { GUIDS } from './guid.ts';
import type { Identifiers } from './types.ts';

/*
 * The labels of Microsoft's pages and messages in our languages, and those of logs and headers. A sign-in page says
 * "Request Id" for the trace id.
 */
const TRACE = anyLabel('traceId');
const CORRELATION = anyLabel('correlationId');
const TIME = new RegExp(
  `(?:${anyLabel('timestamp')})\\D{0,16}(\\d{4}-\\d\\d-\\d\\d)[t\\s+]{1,2}(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) ?(z|[+-]\\d\\d:\\d\\d)?`,
  'i',
);

/**
 * Finds the first trace id, correlation id and time that are labelled as such. Others are left alone: a message can also
 * hold the time a token was issued, and the ids of applications and tenants.
 *
 * @param text any text
 * @param plain the same unpacked and narrowed, where that is there already
 */
export function findIdentifiers(text: string, plain = narrow(unpack(text))): Identifiers {
  // Between a label and its id stands no other label: `… the request. Correlation ID: …` gives no request id.
  const labelled = (label: string, other: string) =>
    new RegExp(`(?:${label})(?:(?!${other})[^]){0,20}?(${GUIDS.source})`, 'i').exec(plain)?.[1];
  const [, day, time, zone = ''] = TIME.exec(plain) ?? [];
  const timestamp = `${day}T${time}${zone}`.toUpperCase();
  return {
    traceId: labelled(TRACE, CORRELATION),
    correlationId: labelled(CORRELATION, 'trace|suivi|sporing|追蹤'),
    timestamp: Date.parse(timestamp) ? timestamp : undefined,
  };
}
