import type { FactSource, KnownCode, OauthValue, OtherNumber, Relation } from '../../src/catalog/facts-schema.ts';
import { compareDigits, splitFullCode } from '../../src/core/families.ts';
import type { Amendments } from './amendments.ts';
import { factSource } from './fact-source.ts';
import type { Correction, KnownCodesInput } from './input.ts';
import { amended, knownCode } from './known-code.ts';
import { oauthValues } from './oauth-values.ts';

/** Everything `content/facts` holds. */
export interface Facts {
  readonly sources: Readonly<Record<string, FactSource>>;
  readonly codes: ReadonlyMap<string, Readonly<Record<string, KnownCode>>>;
  readonly oauth: Readonly<Record<string, OauthValue>>;
  readonly relations: readonly Relation[];
  readonly otherNumbers: Readonly<Record<string, OtherNumber>>;
}

/**
 * Makes the facts of the Atlas from a list of known codes.
 *
 * @param input the list
 * @param corrections what a second reading of it found; dates, marks and links are applied as they stand
 * @param amendments what the other corrections come to
 * @throws Error on a state or group that is not known, or a code that names a source the list has not
 */
export function makeFacts(input: KnownCodesInput, corrections: readonly Correction[], amendments: Amendments): Facts {
  const sources = {
    ...Object.fromEntries(input.sources.map((source) => [source.id, factSource(source)])),
    ...amendments.sources,
  };
  // A correction may be of several codes: `700213, 7002138`.
  const byCode = Map.groupBy(
    corrections.flatMap((one) => one.code.split(', ').map((code) => ({ ...one, code }))),
    ({ family, code }) => `${family}/${code}`,
  );
  const known = new Map(
    input.codes.map((one) => [
      `${one.family}/${one.code}`,
      knownCode(one, byCode.get(`${one.family}/${one.code}`) ?? []),
    ]),
  );
  for (const [id, amendment] of Object.entries(amendments.codes)) known.set(id, amended(known.get(id), amendment));
  for (const [id, one] of hexadecimalCodes(input, amendments)) known.set(id, one);
  for (const [id, { sources: named }] of known) {
    const missing = named.find((source) => !(source in sources));
    if (missing !== undefined) throw new Error(`${id} names the source "${missing}", which the list does not describe`);
  }
  const families = [...new Set([...known.keys()].map((id) => id.split('/')[0] ?? ''))].sort();
  const codesOf = (family: string): Record<string, KnownCode> =>
    Object.fromEntries(
      [...known]
        .filter(([id]) => id.startsWith(`${family}/`))
        .map(([id, one]): [string, KnownCode] => [id.slice(family.length + 1), one])
        .sort(([a], [b]) => compareDigits(a, b)),
    );
  const used = new Set([
    ...[...known.values()].flatMap((one) => one.sources),
    ...amendments.relations.flatMap((one) => one.sources),
  ]);
  const others = otherNumbers(input, amendments);
  for (const { seenIn } of Object.values(others)) for (const id of seenIn) used.add(id);
  return {
    sources: Object.fromEntries(
      Object.entries(sources)
        .filter(([id]) => used.has(id))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    codes: new Map(families.map((family) => [family, codesOf(family)])),
    oauth: oauthValues(input, amendments),
    relations: amendments.relations,
    otherNumbers: others,
  };
}

type Result = KnownCodesInput['otherFamilies']['hresult'][number];

/**
 * Results of Windows that a family has: those Microsoft's list names. A number without a name does not stand in the list, and stays
 * a number of others.
 */
function hexadecimalCodes(input: KnownCodesInput, amendments: Amendments): [string, KnownCode][] {
  return input.otherFamilies.hresult.flatMap((one): [string, KnownCode][] => {
    const ref = splitFullCode(one.code);
    const name = nameOf(one, amendments);
    if (ref === undefined || name === undefined) return [];
    return [[`${ref.family}/${ref.code}`, { state: 'documented', name, sources: [...one.seenIn] }]];
  });
}

function otherNumbers(input: KnownCodesInput, amendments: Amendments): Record<string, OtherNumber> {
  return Object.fromEntries(
    input.otherFamilies.hresult
      .flatMap((one): [string, OtherNumber][] => {
        const name = nameOf(one, amendments);
        if (name !== undefined && splitFullCode(one.code) !== undefined) return [];
        return [[one.code, { ...(name === undefined ? {} : { name }), seenIn: [...one.seenIn] }]];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function nameOf({ code, symbol }: Result, { otherNumbers: names }: Amendments): string | undefined {
  return (code in names ? names[code] : symbol) ?? undefined;
}
