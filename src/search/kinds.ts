import type { Fixer, Kind, Retry } from '../catalog/answers-schema.ts';

/** What is known of a code in three words. */
export interface ThreeWords {
  readonly kind: Kind;
  /** In the order in which they are asked. */
  readonly fixers: readonly Fixer[];
  readonly retry: Retry;
}

/**
 * What `kinds.json` holds, for all languages: the words once, and by `aadsts/50126` their places: `0 1,2 1` is the first
 * kind, the second and third fixer, the second advice on trying again. Codes of which nothing is known are left out.
 */
export interface KindsData {
  readonly kinds: readonly Kind[];
  readonly fixers: readonly Fixer[];
  readonly retries: readonly Retry[];
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * Packs what is known of the codes for the browser.
 *
 * @param codes in any order
 */
export function buildKinds(codes: readonly (ThreeWords & { readonly id: string })[]): KindsData {
  const known = codes.filter(
    ({ kind, fixers, retry }) => kind !== 'unknown' || retry !== 'unknown' || fixers.some((one) => one !== 'unknown'),
  );
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  const fixers = [...new Set(known.flatMap((one) => one.fixers))];
  const retries = [...new Set(known.map(({ retry }) => retry))];
  const places = (one: ThreeWords): string =>
    [kinds.indexOf(one.kind), one.fixers.map((fixer) => fixers.indexOf(fixer)).join(), retries.indexOf(one.retry)].join(
      ' ',
    );
  return { kinds, fixers, retries, codes: Object.fromEntries(known.map((one) => [one.id, places(one)])) };
}

/**
 * What is known of a code.
 *
 * @param data what `kinds.json` holds
 * @param id `aadsts/50126`
 * @returns undefined when nothing is
 */
export function threeWordsOf({ kinds, fixers, retries, codes }: KindsData, id: string): ThreeWords | undefined {
  const [kind, all = '', retry] = codes[id]?.split(' ') ?? [];
  if (kind === undefined) return undefined;
  return {
    kind: kinds[Number(kind)] ?? 'unknown',
    fixers: all.split(',').flatMap((at) => fixers[Number(at)] ?? []),
    retry: retries[Number(retry)] ?? 'unknown',
  };
}
