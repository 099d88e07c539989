import { loadJson } from '../load-json.ts';

declare global {
  interface Window {
    /** What has been asked for before its module was there (../intent.ts): `lookup.json`, and the page's `search-strings.json`. */
    early?: Promise<Response | null>[];
  }
}

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Data that the first answer needs, in the order in which they are asked for. */
const FILES = ['lookup.json', 'search-strings.json'] as const;

/**
 * Fetches data that the first answer needs, or takes what is on its way already.
 *
 * @param folder of the language, with a slash at its end; empty for the root
 * @param file one of those
 * @throws TypeError when the site cannot be reached, Error when it has no such file
 */
export async function loadFirst<Data>(folder: string, file: (typeof FILES)[number]): Promise<Data> {
  const at = FILES.indexOf(file);
  const asked = window.early?.[at];
  // A body can be read once, and what failed is asked for again.
  delete window.early?.[at];
  const response = await asked;
  // Another language's strings are other strings.
  const isThis = response?.ok && new URL(response.url).pathname === `${BASE}/${folder}${file}`;
  return isThis ? ((await response.json()) as Data) : loadJson<Data>(folder + file);
}
