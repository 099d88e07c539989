import type { FactSource, KnownCode, OauthValue, Relation } from '../../src/catalog/facts-schema.ts';

/** Corrections that are said in words, decided by us: `amendments.json`. */
export interface Amendments {
  readonly sources: Readonly<Record<string, FactSource>>;
  readonly codes: Readonly<
    Record<
      string,
      {
        readonly state?: KnownCode['state'];
        readonly source?: string;
        readonly link?: string;
        readonly name?: string;
        readonly until?: string;
      }
    >
  >;
  readonly relations: readonly Relation[];
  readonly oauth: {
    readonly notReturned: readonly string[];
    readonly limits: Readonly<Record<string, OauthValue['limit']>>;
    readonly librarySuberrors: readonly string[];
    readonly added: Readonly<Record<string, OauthValue>>;
    readonly alsoSeenIn: Readonly<Record<string, string>>;
  };
  readonly otherNumbers: Readonly<Record<string, string | null>>;
}
