/**
 * What a family of codes is. Everything else that the Atlas does with a family (patterns, order, addresses, colours, links,
 * samples, queries) is made from this object by `src/core/families.ts` and by those that read it.
 */
export interface FamilyDefinition {
  /** First segment of the addresses, name of the folder of the content, and of the interface strings `family.<id>.…`. */
  readonly id: string;
  /** What the service that issues the codes writes before them: `AADSTS`, `0x`; empty where it writes nothing. */
  readonly prefix: string;
  /** The product whose codes they are, which has one name in all languages. */
  readonly product: string;
  /**
   * What codes consist of. Digits and hexadecimal digits can be browsed by their first ones; names are values of the
   * OAuth `error` field (RFC 6749).
   */
  readonly codes: 'digits' | 'hexadecimal' | 'names';
  /**
   * What a whole code looks like without its prefix: the source of a regular expression without groups, in lower case.
   * What it matches contains nothing that needs escaping in an address.
   */
  readonly pattern: string;
  /**
   * Of a hexadecimal family, the digits all its codes begin with: others have the prefix `0x` too, so that these say whose a
   * written number is.
   */
  readonly leading?: string;
  /** Fewest and most characters of a whole code. What is shorter is the beginning of codes. */
  readonly length: readonly [least: number, most: number];
  /**
   * Other words people write before a code, which mean something else as well: `B2C` is also a product. With one of them
   * a number is a code of the family only where there is such a code.
   */
  readonly otherPrefixes?: readonly string[];
  /** The family's colour, as six hexadecimal digits, on light and on dark ground. Its contrast is tested. */
  readonly hue: { readonly light: string; readonly dark: string };
  /** Address of a code in a lookup of its issuer. */
  readonly liveLookup?: (code: string) => string;
  /** What a response of the service looks like that has the code in it; what is not documented is left open (`…`). */
  readonly sample: (code: string) => Readonly<Record<string, unknown>>;
  /** A query over the sign-in log (Kusto). */
  readonly logQuery?: (code: string) => string;
}
