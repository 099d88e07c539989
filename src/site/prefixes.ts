import { groupByPrefix, type PrefixGroup } from '../catalog/prefixes.ts';
import { FAMILIES, type Family, hasDigits } from '../core/families.ts';
import { getCatalog } from './catalog.ts';

let groups: Promise<ReadonlyMap<Family, ReadonlyMap<string, PrefixGroup>>> | undefined;

/** Prefix groups of every family that has digits, worked out once a build. */
export async function getPrefixGroups(family: Family): Promise<ReadonlyMap<string, PrefixGroup>> {
  groups ??= getCatalog().then(
    ({ codes }) =>
      new Map(
        FAMILIES.filter(hasDigits).map((name) => [
          name,
          groupByPrefix((codes.get(name) ?? []).map(({ code }) => code)),
        ]),
      ),
  );
  return (await groups).get(family) ?? new Map();
}

/** The family's groups at the shortest prefix length that tells at least three apart. */
export async function getLeadingGroups(family: Family): Promise<PrefixGroup[]> {
  const all = [...(await getPrefixGroups(family)).values()];
  for (let length = 1; length <= 7; length += 1) {
    const level = all.filter((group) => group.prefix.length === length);
    if (level.length >= 3) return level.sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  }
  return all.filter((group) => group.prefix.length === 1);
}
