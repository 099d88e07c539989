import { FULL_CODE } from '../core/families.ts';
import { anyLabel } from '../core/locales.ts';
import { narrow, unpack } from './fold.ts';
import { CORRELATION_IDS, TIMES, TRACE_IDS } from './labels.ts';
import type { Identifiers } from './types.ts';

/*
 * The labels of Microsoft's pages and messages in the languages people paste, and those of logs and headers. A sign-in page
 * says "Request Id" for the trace id.
 */
const TRACE = `${anyLabel('traceId')}|${TRACE_IDS}`;
const CORRELATION = `${anyLabel('correlationId')}|${CORRELATION_IDS}`;
const TIME_LABEL = `${anyLabel('timestamp')}|${TIMES}`;

/** An id as pages write it, or, on those of personal accounts, without hyphens. */
const ID = '(?<![\\da-f-])(?:[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}|[\\da-f]{32})(?![\\da-f]{2})';
/** Between a label and its id: signs and a few words, but no other label and no other id. */
const BETWEEN = `(?:(?!${TRACE}|${CORRELATION}|${TIME_LABEL}|\\bby (?:the )?user|user id|object id)[^])`;

const TRACES = idsLabelled(TRACE);
const CORRELATIONS = idsLabelled(CORRELATION);
const MOMENTS = new RegExp(
  `(?:${TIME_LABEL})\\D{0,40}(?<day>\\d{4}-\\d\\d-\\d\\d)[t\\s+]{1,2}(?<time>\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) ?(?<zone>z|utc|[+-]\\d\\d:\\d\\d)?`,
  'gi',
);
const CODE = new RegExp(FULL_CODE, 'i');

function idsLabelled(label: string): RegExp {
  return new RegExp(`(?:${label})(?:${BETWEEN}{0,20}?|(?:(?!\\n)${BETWEEN}){0,40}?)(?<id>${ID})`, 'gi');
}

/**
 * Finds the trace id, correlation id and time that are labelled as such: the first ones behind the code, because a client
 * writes ids of its own before the error; else the first ones. Others are left alone: a message can also hold the time a
 * token was issued, and the ids of applications and tenants.
 *
 * @param text any text
 * @param plain the same unpacked and narrowed, where that is there already
 */
export function findIdentifiers(text: string, plain = narrow(unpack(text))): Identifiers {
  const from = Math.max(0, plain.search(CODE));
  const moment = ownOf(MOMENTS, plain, from);
  const zone = (moment?.zone ?? '').toUpperCase().replace('UTC', 'Z');
  const timestamp = `${moment?.day}T${moment?.time}${zone}`.toUpperCase();
  return {
    traceId: ownOf(TRACES, plain, from)?.id,
    correlationId: ownOf(CORRELATIONS, plain, from)?.id,
    timestamp: Date.parse(timestamp) ? timestamp : undefined,
  };
}

/** What a pattern finds first behind a place of the text; else what it finds first. */
function ownOf(pattern: RegExp, text: string, from: number): Readonly<Record<string, string>> | undefined {
  pattern.lastIndex = from;
  const behind = pattern.exec(text);
  pattern.lastIndex = 0;
  return (behind ?? (from > 0 ? pattern.exec(text) : null))?.groups;
}
