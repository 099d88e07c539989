/**
 * What `asked.json` holds: the words people type who do not know a code. The vocabulary has groups of words that mean
 * the same to them; of codes, the commonest stands first.
 */
export interface AskedData {
  /** Words that go with any question and say nothing of it, `|` between them: `error`, `required`. */
  readonly empty: string;
  /** Words and phrases that mean the same, `|` between them, one string a group. */
  readonly vocabulary: readonly string[];
  /** Codes of a subject that has a group, commonest first: the place of the group, and their ids with spaces between. */
  readonly topics: readonly (readonly [group: number, ids: string])[];
  /** By `aadsts/50126` what is asked, `|` between the phrases; in the order of commonness. */
  readonly asked: Readonly<Record<string, string>>;
}
