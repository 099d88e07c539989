import type { NumberedFamily } from '../core/families.ts';
import type { LookupIndex } from '../resolve/lookup-data.ts';
import {
  codesWith,
  type OauthFinding,
  type Reading,
  readingsOf,
  relatedCodes,
  resolve,
  unpack,
} from '../resolve/resolve.ts';
import type { OtherNumber } from '../resolve/types.ts';
import { type ApiError, findApiErrors } from './api-errors.ts';
import { type ClaimsChallenge, findClaims } from './claims.ts';
import { findApplicationIds, findSuberrors, STANDARD_ERRORS } from './error-fields.ts';
import { viewOf } from './redact/view.ts';
import { findParameters, type Parameter } from './request.ts';
import { codesInRows } from './row-codes.ts';
import { findUnlabelledIds } from './unlabelled-ids.ts';

/** A code the text names. */
export interface DecodedCode {
  readonly family: NumberedFamily;
  readonly code: string;
  readonly known: boolean;
  /** How it was read where it was not written as the service writes it; empty for a code found by its name. */
  readonly readAs: readonly Reading[];
  /** Of an unknown code: other codes with the same first digits. */
  readonly related: readonly string[];
}

/** First digits that the text, short as it is, consists of. */
export interface DecodedPrefix {
  readonly family: NumberedFamily;
  readonly code: string;
  readonly count: number;
}

/** A value of the `error` field. */
export interface DecodedError {
  readonly code: string;
  readonly known: boolean;
  /** Where the text is cut off: the values that begin so, ours first. */
  readonly starts: readonly string[];
}

/** Everything a text says about a sign-in that failed. */
export interface Decoded {
  readonly codes: readonly DecodedCode[];
  readonly prefixes: readonly DecodedPrefix[];
  /** Values of the `error` field. */
  readonly errors: readonly DecodedError[];
  /** What an API says that was called with a token. */
  readonly apiErrors: readonly ApiError[];
  readonly suberrors: readonly string[];
  readonly traceId: string | undefined;
  readonly correlationId: string | undefined;
  readonly timestamp: string | undefined;
  readonly applicationIds: readonly string[];
  /** Ids of which the text does not say what they are of. */
  readonly otherIds: readonly string[];
  readonly claims: readonly ClaimsChallenge[];
  readonly parameters: readonly Parameter[];
  /** Numbers that other systems raise; none is a code of ours. */
  readonly others: readonly OtherNumber[];
}

/**
 * Reads a whole pasted error. Pure and total.
 *
 * @param text whatever was pasted
 * @param index the resolver's data
 */
export function decodeError(text: string, index: LookupIndex): Decoded {
  const unpacked = unpack(text);
  const { findings, others, traceId, correlationId, timestamp } = resolve(text, index, unpacked);
  const codes = new Map<string, DecodedCode>();
  const prefixes: DecodedPrefix[] = [];
  const errors = new Map<string, DecodedError>();
  const apiErrors = findApiErrors(text, unpacked);
  const suberrors = findSuberrors(text, unpacked);
  for (const finding of findings) {
    if (finding.kind === 'code') {
      const { family, code, known } = finding;
      codes.set(family + code, {
        family,
        code,
        known,
        readAs: readingsOf(finding),
        related: relatedCodes(finding, index),
      });
    } else if (finding.kind === 'symbol') {
      // An API may have a name of its own that is also the name of a code.
      if (apiErrors.some(({ name }) => name === finding.written)) continue;
      for (const { family, code } of finding.match === 'part' ? [] : finding.matches) {
        const key = family + code;
        if (!codes.has(key)) codes.set(key, { family, code, known: true, readAs: [], related: [] });
      }
    } else if (finding.kind === 'oauth') {
      if (!suberrors.includes(finding.code)) addError(errors, finding, /^[\s.…]*$/.test(unpacked.slice(finding.end)));
    } else if (finding.known) {
      prefixes.push({ family: finding.family, code: finding.code, count: codesWith(finding, index).length });
    }
  }
  for (const code of codesInRows(viewOf(text).text, index)) {
    const key = `aadsts${code}`;
    if (!codes.has(key)) codes.set(key, { family: 'aadsts', code, known: true, readAs: [], related: [] });
  }
  const applicationIds = findApplicationIds(text, unpacked);
  return {
    codes: [...codes.values()],
    prefixes,
    errors: [...errors.values()],
    apiErrors,
    suberrors,
    traceId,
    correlationId,
    timestamp,
    applicationIds,
    otherIds: findUnlabelledIds(unpacked, [traceId, correlationId, ...applicationIds]),
    claims: findClaims(text, unpacked),
    parameters: findParameters(text),
    others,
  };
}

function addError(errors: Map<string, DecodedError>, finding: OauthFinding, isEnd: boolean): void {
  const { code, known, match, written } = finding;
  const isPart = match === 'part';
  const name = isPart ? written.toLowerCase() : code;
  const standard = isPart || (isEnd && !known) ? Object.keys(STANDARD_ERRORS) : [];
  const others = standard.filter((value) => value !== name && value.startsWith(name));
  const ours = isPart ? [...(errors.get(name)?.starts.filter((value) => !others.includes(value)) ?? []), code] : [];
  const isStandard = Object.hasOwn(STANDARD_ERRORS, name);
  errors.set(name, { code: name, known: known && !isPart, starts: isStandard ? [] : [...ours, ...others] });
}

/** Did the text hold anything the page can tell something about? */
export function isEmpty(decoded: Decoded): boolean {
  return Object.values(decoded).every((part) => part === undefined || (Array.isArray(part) && part.length === 0));
}
