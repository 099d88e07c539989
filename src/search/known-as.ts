/**
 * What `known-as.json` holds: how codes that have no text are known, in a sentence, with the codes of each family that it holds
 * for, a space between them. Rows ask for it where a result has nothing else to say.
 */
export type KnownAs = readonly (readonly [sentence: string, codes: Readonly<Record<string, string>>])[];

/**
 * Packs for the browser how codes are known.
 *
 * @param codes those without a text, and the sentence for each
 */
export function packKnownAs(
  codes: readonly { readonly family: string; readonly code: string; readonly sentence: string }[],
): KnownAs {
  return [...Map.groupBy(codes, ({ sentence }) => sentence)].map(([sentence, said]) => [
    sentence,
    Object.fromEntries(
      [...Map.groupBy(said, ({ family }) => family)].map(([family, of]) => [
        family,
        of.map(({ code }) => code).join(' '),
      ]),
    ),
  ]);
}

/**
 * How a code is known.
 *
 * @param data what `known-as.json` holds
 * @param family the code's family
 * @param code its digits or value
 * @returns empty where the file does not have it
 */
export function knownAs(data: KnownAs, family: string, code: string): string {
  return data.find(([, codes]) => codes[family]?.split(' ').includes(code))?.[0] ?? '';
}
