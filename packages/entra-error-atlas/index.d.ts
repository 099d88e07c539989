/** Languages of the answers: `en`, `fr`, `nb`, `zh-TW`. */
export declare const locales: readonly string[];

export interface LocaleOption {
  /** A language tag in any case: `fr`, `fr-CA`, `zh-tw`. Default: `en`. One that none of `locales` serves throws a RangeError. */
  readonly locale?: string;
}

/** What is said of a code. Prose is Markdown without blocks; `text` and `action` are Microsoft's, under CC BY 4.0. */
export interface CodePage {
  readonly family: string;
  readonly code: string;
  /** Path of its page in the language asked for. */
  readonly path: string;
  /** Address of its page in the language asked for. */
  readonly url: string;
  readonly symbol?: string;
  readonly state: string;
  readonly kind: 'failure' | 'interrupt' | 'transient' | 'internal' | 'unknown';
  readonly fixers: readonly string[];
  readonly retry: 'no' | 'sign-in-again' | 'after-interaction' | 'back-off' | 'unknown';
  readonly sentence?: string;
  readonly causes?: readonly string[];
  readonly do?: Readonly<Partial<Record<'user' | 'helpDesk' | 'administrator' | 'developer', readonly string[]>>>;
  /** What to know before the text is relied on: its meaning changed, editions differ, the code was divided. */
  readonly caution?: string;
  /** Articles about the code, further reading, and Microsoft's lookup of it. */
  readonly links: readonly string[];
  readonly textLocale?: string;
  readonly text: string;
  readonly action?: string;
  /** Whose words `text` and `action` are, or from which they were translated. */
  readonly source?: {
    readonly title: string;
    readonly url: string;
    readonly licence: string;
    readonly date?: string;
    readonly translatedFrom?: string;
  };
}

/** Something a text names. */
export interface Finding {
  readonly kind: 'code' | 'symbol' | 'prefix' | 'oauth';
  /** Is there such a code? One that is not known has no page, and is never answered with another's. */
  readonly known: boolean;
  readonly written: string;
  readonly [key: string]: unknown;
}

export interface Explanation {
  readonly locale: string;
  readonly results: readonly {
    readonly finding: Finding;
    readonly others: readonly string[];
    readonly pages: readonly CodePage[];
    readonly [key: string]: unknown;
  }[];
  readonly suggestions: readonly unknown[];
  readonly traceId?: string;
  readonly correlationId?: string;
  readonly timestamp?: string;
}

/** What a code, its name or a whole message means, as data. */
export declare function explain(text: string, options?: LocaleOption): Explanation;

/** The same for people: Markdown, with the address of each page. */
export declare function explainAsMarkdown(text: string, options?: LocaleOption): string;

export interface Resolution {
  readonly findings: readonly Finding[];
  readonly suggestions: readonly unknown[];
  readonly traceId?: string;
  readonly correlationId?: string;
  readonly timestamp?: string;
}

/** What a text names: codes, symbols, OAuth values, first digits, and its ids and time. */
export declare function resolve(text: string): Resolution;

export interface Redacted {
  readonly text: string;
  /** What was taken out, in order: what it probably was, and what stands in its place. */
  readonly blanks: readonly { readonly kind: string; readonly mark: string }[];
}

/**
 * Closes a text, as the card of the site does: codes, ids of errors, times and words that name no one stay, everything else
 * is blank. Read the result before you pass it on.
 *
 * @param options `locale`: the language of what stands in place of a blank
 */
export declare function redact(text: string, options?: LocaleOption): Redacted;

export interface Found {
  /** `aadsts/50058` */
  readonly id: string;
  /** `AADSTS50058` */
  readonly name: string;
  readonly symbol?: string;
  readonly kind: CodePage['kind'];
  readonly sentence?: string;
  readonly path: string;
}

/**
 * Codes whose words have those of a question, best first.
 *
 * @param options `limit`: how many at most, 10 if it is not said; less than 1 throws a RangeError
 */
export declare function search(words: string, options?: LocaleOption & { readonly limit?: number }): Found[];
