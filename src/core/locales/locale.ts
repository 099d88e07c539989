/*
 * What a language is. Its file in this folder has four exports: `LocaleDefinition`. They are apart because a browser needs
 * the facts of all languages and, to read logs and messages, their labels, but never how a translation is checked: what
 * nobody imports is left out of a bundle.
 */

/** What pages, addresses and the browser need to know. */
export interface LocaleFacts {
  /** BCP 47 tag as browsers write it; name of the language's content files. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  /** Two or three letters for tight places. */
  readonly short: string;
  /** First segment of addresses, empty for the default language. */
  readonly segment: string;
  /** Value of `og:locale` (language_TERRITORY, https://ogp.me/#optional). */
  readonly openGraph: string;
  /** Direction of writing. */
  readonly dir: 'ltr' | 'rtl';
  /** Tag under which `Intl.DisplayNames` has the language's name, where it is another. */
  readonly nameTag?: string;
  /**
   * Other tags it is known by, in lower case: what browsers ask for, and first segments of addresses people know from
   * other sites. A tag that goes on (`nn-no`) counts as well.
   */
  readonly otherTags: readonly string[];
  /** What stands between two sentences. */
  readonly gap: string;
  /** What joins a label to what it labels. */
  readonly colon: string;
  /** What an aside stands between, with the space before it; ` (` and `)` where it is not said. */
  readonly brackets?: readonly [open: string, close: string];
  /** What stands between the items of a list in a sentence, where they do not end as sentences do. */
  readonly separator: string;
  /** Are words written together, so that a program has to find them (`Intl.Segmenter`)? */
  readonly wordsTogether?: boolean;
  /** Source of a regular expression for words that lose their vowel before another (`l'`), in lower case. */
  readonly elision?: string;
}

/**
 * Words of sign-in pages, admin centers, logs and error messages. A pasted text can be in any language, so they are used for
 * all languages at once. All are sources of regular expressions without groups that capture, for any letter case.
 */
export interface LocaleLabels {
  /** Words for an error, as they stand before a code or within `Feilkode`. */
  readonly error: readonly string[];
  /** Words for a code. Alone they are said of many things: post codes, exit codes, one-time codes. */
  readonly code: readonly string[];
  /** What may stand between such a word and the code: `Feilkode for pålogging 50058`, `error code is 50058`. */
  readonly beforeCode: readonly string[];
  /** What other numbers of five to seven digits are called that are often named beside an error. */
  readonly otherNumber: readonly string[];
  /** What stands between the codes of a list. */
  readonly and: readonly string[];
  /** Words of a query that only say that a number is a code. */
  readonly query: readonly string[];
  /** What comes before the ids that support asks for, and before the time. */
  readonly traceId: readonly string[];
  readonly correlationId: readonly string[];
  readonly timestamp: readonly string[];
  /** Columns of the admin center's download, in lower case without signs and spaces, and its word for a success. */
  readonly timeColumn: readonly string[];
  readonly statusColumn: readonly string[];
  readonly success: readonly string[];
}

/** A rule of typography: what breaks it, and what to write instead. */
export interface TypographyRule {
  readonly pattern: RegExp;
  readonly found: string;
  readonly expected: string;
}

/** How the language is written: for setting text and for the checks of translations. */
export interface LocaleWriting {
  /** The language in English, for messages. */
  readonly englishName: string;
  /** Its script, as Unicode names it: `Latin`, `Han`, `Arabic`. */
  readonly script: string;
  /** Fonts for it, where the common ones do not have its letters, and the height of its lines. */
  readonly font?: {
    readonly family: string;
    readonly lineHeight: number;
    /** Has the script no slanted letters? */
    readonly upright?: boolean;
  };
  /** Spaces its typography asks for: each pattern is replaced. Only spaces change, never a letter or a sign. */
  readonly spaces?: readonly (readonly [pattern: RegExp, space: string])[];
  /** Shortest and longest translation of 100 French characters that is no surprise. */
  readonly length: readonly [least: number, most: number];
  /**
   * Frequent small words that only this one of our languages has, with spaces between, to tell languages apart. Words that
   * two of them share (`de`, `en`, `for`) say nothing; parts of product names neither.
   */
  readonly smallWords: string;
  /** A word that a letter or ending gives away as foreign, quotations and names aside. */
  readonly foreignWord?: RegExp;
  /** Finds characters that only a neighbouring way of writing has. */
  readonly foreignCharacters?: 'simplified';
  readonly typography: readonly TypographyRule[];
}

/** A language: the exports of its file. */
export interface LocaleDefinition {
  readonly facts: LocaleFacts;
  readonly labels: LocaleLabels;
  /**
   * Words of questions that say nothing about an error, with spaces between. Only left out when a search for all words
   * finds nothing, so a word too many does no harm.
   */
  readonly stopWords: string;
  readonly writing: LocaleWriting;
}
