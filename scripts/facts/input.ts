/** A code as the list of known codes has it. */
export interface InputCode {
  readonly family: string;
  readonly code: string;
  readonly status: string;
  readonly formerlyOnLearn?: boolean;
  readonly symbols?: readonly { readonly name: string; readonly seenIn: readonly string[] }[];
  readonly formerSymbols?: readonly string[];
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly weak?: boolean;
  readonly sources: readonly string[];
  readonly links?: readonly string[];
}

/** A source of the list. */
export interface InputSource {
  readonly id: string;
  readonly group: string;
  readonly repo: string;
  readonly path: string;
  readonly commit: string | null;
  readonly date: string | null;
  readonly licence: string | null;
}

/** The list of known codes: numbers, names, dates and links from public places, no text of anybody. */
export interface KnownCodesInput {
  readonly sources: readonly InputSource[];
  readonly codes: readonly InputCode[];
  readonly otherFamilies: {
    readonly oauth: readonly {
      readonly kind: 'error' | 'suberror';
      readonly value: string;
      readonly seenIn: readonly string[];
      readonly reference: string;
    }[];
    readonly hresult: readonly {
      readonly code: string;
      readonly symbol: string | null;
      readonly seenIn: readonly string[];
    }[];
  };
}

/** A correction of the list; the ones with a date or a mark are applied as they stand, others through amendments.json. */
export interface Correction {
  readonly family: string;
  readonly code: string;
  readonly field: string;
  readonly kind: string;
  readonly problem: string;
  readonly correction: string;
}
