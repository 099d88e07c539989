import { decodeLookup, type LookupData, type LookupIndex } from '../resolve/lookup-data.ts';
import { loadJson } from './load-json.ts';

let lookup: Promise<LookupIndex> | undefined;

/**
 * The resolver's data, fetched once a page. After a failure the next call tries again.
 *
 * @throws TypeError when the site cannot be reached, Error when it answers with anything but the data
 */
export function loadLookup(): Promise<LookupIndex> {
  lookup ??= loadJson<LookupData>('lookup.json')
    .then(decodeLookup)
    .catch((error: unknown) => {
      lookup = undefined;
      throw error;
    });
  return lookup;
}
