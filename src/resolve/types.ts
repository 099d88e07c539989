import type { Family, NumberedFamily } from '../core/families.ts';
import type { SymbolMatch } from './lookup-data.ts';

/**
 * How a code was read where it was not written as the service writes it:
 * `letter-missing` AADST50058, B2C90118, `letter-doubled` AADSSTS50058, `grouped` 50,058, AADSTS 5 0 0 5 8,
 * `full-width` ５００５８, `other-digits` ٥٠٠٥٨.
 */
export type Reading = 'letter-missing' | 'letter-doubled' | 'grouped' | 'full-width' | 'other-digits';

/** A code, without prefix letters, that has or could have a page. */
export interface CodeRef {
  readonly family: Family;
  readonly code: string;
}

/** Where something stands in `unpack(text)`, which is the text itself unless it is encoded or escaped. */
export interface Place {
  /** Offset of the first character, in UTF-16 units. */
  readonly position: number;
  /** Offset after the last one. */
  readonly end: number;
}

/** Digits that stand for a code or the beginning of codes. */
export interface NumberMention extends Place {
  /** Undefined when nothing says it, as when there were digits only. */
  readonly family: NumberedFamily | undefined;
  /** In lower case; the letter O is among them where the text has it for a zero. */
  readonly digits: string;
  /** Is the family our conclusion, because the text does not name it? */
  readonly bare: boolean;
  /** May it as well be the number of something else, so that it is no more than offered? */
  readonly isOffered?: true;
}

/** Who raises a number that is no code of ours. */
export type Issuer = 'broker' | 'registration' | 'enrolment' | 'personal' | 'apple';

/** A number of another system. */
export interface OtherNumber extends Place {
  readonly issuer: Issuer;
  /** As it is written in documents: `0xcaa2000c`, `-50000`. */
  readonly number: string;
  /** As it stands in the text. */
  readonly written: string;
  /** A public page that lists such numbers. */
  readonly about: string;
}

/** What all findings have. */
interface Found extends Place {
  /** Do we have something for it? Of a prefix: does any code begin with it? */
  readonly known: boolean;
  /** The piece of the unpacked text it was read from. */
  readonly written: string;
}

/** A whole code. */
export interface CodeFinding extends Found {
  readonly kind: 'code';
  readonly family: NumberedFamily;
  readonly code: string;
  /** Were there digits only, so that the family is our conclusion? An unknown bare number is given as AADSTS. */
  readonly bare: boolean;
}

/** A value of the OAuth `error` field. */
export interface OauthFinding extends Found {
  readonly kind: 'oauth';
  readonly family: 'oauth';
  /** In lower case with underscores. */
  readonly code: string;
  /** `words`: it was written `invalid grant`; `part`: the text was cut off, `"error":"invalid_gr`, and it begins so. */
  readonly match: 'exact' | 'words' | 'part';
}

/** The name of a code, or a part of such names. */
export interface SymbolFinding extends Found {
  readonly kind: 'symbol';
  /** `exact`: the name itself in any case; `words`: all its words; `part`: some words of a name, as many names have. */
  readonly match: 'exact' | 'words' | 'part';
  /** Never empty. Two codes can have one name; a part has all names it is part of, in numeric order of their codes. */
  readonly matches: readonly SymbolMatch[];
}

/** The first digits of codes. */
export interface PrefixFinding extends Found {
  readonly kind: 'prefix';
  readonly family: NumberedFamily;
  /** The digits; none when the text is the family's name. */
  readonly code: string;
  readonly bare: boolean;
}

/**
 * A known code that would be named if letters were the digits they look like, or if a number among other words were a code. To be
 * offered; it was not followed.
 */
export interface Suggestion extends Found {
  readonly kind: 'suggestion';
  readonly family: NumberedFamily;
  readonly code: string;
  readonly bare: boolean;
}

/** One thing a text names. */
export type Finding = CodeFinding | OauthFinding | SymbolFinding | PrefixFinding;

/** What a text names. */
export interface Named {
  /** In order of appearance, without repeats. `answers` has them in the order to show them. */
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
  /** Numbers of other systems, in order of appearance. */
  readonly others: readonly OtherNumber[];
}

/** What support asks for beside the code. */
export interface Identifiers {
  /** A GUID as it is written. */
  readonly traceId: string | undefined;
  readonly correlationId: string | undefined;
  /** ISO 8601, for example `2016-04-11T18:00:12Z`; without a zone when the text gives none. */
  readonly timestamp: string | undefined;
}

/** Everything the resolver finds in a text. */
export interface Resolution extends Named, Identifiers {}
