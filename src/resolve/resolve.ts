import { narrow, unpack } from './fold.ts';
import { findIdentifiers } from './identifiers.ts';
import type { LookupIndex } from './lookup-data.ts';
import { findNamed as findWith } from './named.ts';
import * as surroundings from './surroundings.ts';
import type { Named, Resolution } from './types.ts';

export { answers, isExact, onlyPage } from './answers.ts';
export { codesWith, relatedCodes } from './neighbours.ts';
export { readingsOf } from './readings.ts';
export type * from './types.ts';
export { unpack };

/**
 * Finds what a text names, without the ids support asks for; see `named.ts`.
 *
 * @param text anything a person types or pastes
 * @param index what `decodeLookup` made of `lookup.json`
 */
export function findNamed(text: string, index: LookupIndex): Named {
  return findWith(text, index, surroundings);
}

/**
 * Finds what a text names: codes, first digits of codes, OAuth values, symbols, and the ids support asks for. Pure and
 * total: it never throws, and takes time in proportion to the text's length. A code that is not known is reported as
 * unknown; no digit is ever corrected.
 *
 * @param text anything a person types or pastes
 * @param index what `decodeLookup` made of `lookup.json`
 * @param unpacked the text unpacked, where that is there already
 * @example answers(resolve('error=invalid_grant AADSTS50058', index))[0] // { kind: 'code', code: '50058', … }
 */
export function resolve(text: string, index: LookupIndex, unpacked = unpack(text)): Resolution {
  const plain = narrow(unpacked);
  return { ...findWith(text, index, surroundings, unpacked, plain), ...findIdentifiers(text, plain) };
}
