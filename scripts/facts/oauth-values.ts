import type { OauthValue } from '../../src/catalog/facts-schema.ts';
import type { Amendments } from './amendments.ts';
import type { KnownCodesInput } from './input.ts';

/**
 * Values of `error` and `suberror` that Entra returns.
 *
 * @param input the list
 * @param amendments which of them are none, where they are limited to, and which are missing
 * @returns by value, in alphabetical order
 */
export function oauthValues({ otherFamilies }: KnownCodesInput, { oauth }: Amendments): Record<string, OauthValue> {
  const values = new Map<string, OauthValue>(Object.entries(oauth.added));
  for (const { kind, value, seenIn, reference } of otherFamilies.oauth) {
    if (oauth.notReturned.includes(value)) continue;
    const present = values.get(value);
    const url = reference.startsWith('https://') ? reference : undefined;
    const limit = reference.includes('native authentication')
      ? 'native-authentication'
      : (oauth.limits[value] ?? (oauth.librarySuberrors.includes(value) ? 'libraries' : undefined));
    values.set(value, {
      roles: [...new Set([...(present?.roles ?? []), kind])].sort() as OauthValue['roles'],
      ...(url === undefined && present?.reference === undefined ? {} : { reference: url ?? present?.reference }),
      ...(limit === undefined ? {} : { limit }),
      seenIn: [
        ...new Set([
          ...(present?.seenIn ?? []),
          ...seenIn,
          ...(oauth.alsoSeenIn[value] === undefined ? [] : [oauth.alsoSeenIn[value]]),
        ]),
      ],
    } as OauthValue);
  }
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}
