import { versioned } from './version.ts';

/**
 * Fetches data of this site.
 *
 * @param path path below the site's base, without leading slash
 * @param options `isVersioned`: ask for this page's version of it, which puts a parameter into the address
 * @throws TypeError when the site cannot be reached, Error when it has no such file
 */
export async function loadJson<Data>(path: string, options: { readonly isVersioned?: boolean } = {}): Promise<Data> {
  return (await (await load(path, options)).json()) as Data;
}

/** The same for a file that is no JSON. */
export async function loadText(path: string): Promise<string> {
  return (await load(path, {})).text();
}

async function load(path: string, { isVersioned = true }: { readonly isVersioned?: boolean }): Promise<Response> {
  const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
  const response = await fetch(isVersioned ? versioned(address) : address);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
