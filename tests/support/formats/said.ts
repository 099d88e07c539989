/**
 * What a format says of a code, in the words all formats share: ids of kinds and the like, sentences as plain text with single
 * spaces. A key that a format does not carry is left out.
 */
export interface Said {
  readonly name?: string;
  readonly symbol?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly fixers?: readonly string[];
  readonly retry?: string;
  readonly sentence?: string;
  /** Address of the code's page in the language. */
  readonly url?: string;
  /** Articles, further reading and Microsoft's lookup, in any order. */
  readonly links?: readonly string[];
}

export type SaidKey = keyof Said;

/** By `aadsts/50058`. */
export type SaidByCode = ReadonlyMap<string, Said>;

/** One way of writing spaces: how wide one is, and whether a line may break there, is a format's own affair. */
export function level(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Compares what a format says with what it has to say.
 *
 * @param expected for every code the format must have, and no other
 * @param said what was read
 * @param keys what the format carries
 * @returns a line for each difference: code, key, found, expected
 */
export function differences(expected: SaidByCode, said: SaidByCode, keys: readonly SaidKey[]): string[] {
  const missing = [...expected.keys()].filter((id) => !said.has(id)).map((id) => `${id}: is missing`);
  const extra = [...said.keys()].filter((id) => !expected.has(id)).map((id) => `${id}: is no code of this format`);
  const others = [...expected].flatMap(([id, wanted]) => {
    const found = said.get(id);
    if (found === undefined) return [];
    return keys.flatMap((key) => {
      const [is, should] = [comparable(key, found[key]), comparable(key, wanted[key])];
      return is === should ? [] : [`${id} ${key}: found ${is}, expected ${should}`];
    });
  });
  return [...missing, ...extra, ...others];
}

function comparable(key: SaidKey, value: Said[SaidKey]): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(key === 'sentence' ? level(value) : value);
  return JSON.stringify(key === 'links' ? [...new Set(value)].toSorted() : value);
}
