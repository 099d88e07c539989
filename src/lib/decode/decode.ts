import { compareCodes, type Family } from '../families.ts';
import type { LookupIndex } from '../lookup-data.ts';
import { codesWith, type Reading, readingsOf, relatedCodes, resolve, unpack } from '../resolve.ts';
import { type ClaimsChallenge, findClaims } from './claims.ts';
import { findApplicationIds, findSuberrors } from './error-fields.ts';
import { findParameters, type Parameter } from './request.ts';

/** A code the text names. */
export interface DecodedCode {
  readonly family: Exclude<Family, 'oauth'>;
  readonly code: string;
  readonly known: boolean;
  /** How it was read where it was not written as the service writes it; empty for a code found by its name. */
  readonly readAs: readonly Reading[];
  /** Of an unknown code: other codes with the same first digits. */
  readonly related: readonly string[];
}

/** First digits that the text, short as it is, consists of. */
export interface DecodedPrefix {
  readonly family: Exclude<Family, 'oauth'>;
  readonly code: string;
  readonly count: number;
}

/** Everything a text says about a sign-in that failed. */
export interface Decoded {
  readonly codes: readonly DecodedCode[];
  readonly prefixes: readonly DecodedPrefix[];
  /** Values of the `error` field. */
  readonly errors: readonly { readonly code: string; readonly known: boolean }[];
  readonly suberrors: readonly string[];
  readonly traceId: string | undefined;
  readonly correlationId: string | undefined;
  readonly timestamp: string | undefined;
  readonly applicationIds: readonly string[];
  readonly claims: readonly ClaimsChallenge[];
  readonly parameters: readonly Parameter[];
}

/**
 * Reads a whole pasted error. Pure and total.
 *
 * @param text whatever was pasted
 * @param index the resolver's data
 */
export function decodeError(text: string, index: LookupIndex): Decoded {
  const unpacked = unpack(text);
  const { findings, traceId, correlationId, timestamp } = resolve(text, index, unpacked);
  const codes = new Map<string, DecodedCode>();
  const prefixes: DecodedPrefix[] = [];
  const errors: { code: string; known: boolean }[] = [];
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
      for (const { family, code } of finding.match === 'part' ? [] : finding.matches) {
        const key = family + code;
        if (!codes.has(key)) codes.set(key, { family, code, known: true, readAs: [], related: [] });
      }
    } else if (finding.kind === 'oauth') {
      if (!suberrors.includes(finding.code)) errors.push({ code: finding.code, known: finding.known });
    } else if (finding.known) {
      prefixes.push({ family: finding.family, code: finding.code, count: codesWith(finding, index).length });
    }
  }
  return {
    codes: [...codes.values()],
    prefixes,
    errors,
    suberrors,
    traceId,
    correlationId,
    timestamp,
    applicationIds: findApplicationIds(text, unpacked),
    claims: findClaims(text, unpacked),
    parameters: findParameters(text),
  };
}

/** Did the text hold anything the page can tell something about? */
export function isEmpty(decoded: Decoded): boolean {
  return Object.values(decoded).every((part) => part === undefined || (Array.isArray(part) && part.length === 0));
}

/** Order of codes in lists: by family, then by number. */
export function compareRefs(
  a: { readonly family: string; readonly code: string },
  b: { readonly family: string; readonly code: string },
): number {
  return b.family.localeCompare(a.family) || compareCodes(a.code, b.code);
}
