import { versioned } from './version.ts';

/**
 * Fetches data of this site.
 *
 * @param path path below the site's base, without leading slash
 * @throws TypeError when the site cannot be reached, Error when it has no such file
 */
export async function loadJson<Data>(path: string): Promise<Data> {
  const response = await fetch(versioned(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Data;
}
