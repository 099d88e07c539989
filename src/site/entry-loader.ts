import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { CONTENT_ROOT } from '../catalog/content-root.ts';
import { bodyOfEntryFile, parseEntryFile } from '../catalog/entry-file.ts';

const ENDING = '.md';

/**
 * A loader for content files (`src/catalog/entry-file.ts`). It stores front matter only: bodies are read when a page needs one
 * (`readBody`). Astro's own loader would render each body besides and carry everything in memory several times over, which
 * is what a build of many codes ran out of (docs/BENCHMARKS.md).
 *
 * @param base folder of the collection, relative to `root`; ids are paths below it, without ending: `aadsts/50058/fr`
 * @param root see `CONTENT_ROOT`
 */
export function entryFiles(base: string, root = CONTENT_ROOT): Loader {
  return {
    name: 'entry-files',
    load: async (context) => {
      const gone = new Set(context.store.keys());
      for (const file of entriesOf(join(root, base))) {
        gone.delete(file.slice(0, -ENDING.length));
        await loadFile(context, root, base, file);
      }
      for (const id of gone) context.store.delete(id);
      watch(context, root, base);
    },
  };
}

/**
 * The Markdown of an entry.
 *
 * @param filePath the file, relative to the project
 * @returns the body, without surrounding blank lines
 * @throws Error when the file is no content file any more
 */
export function readBody(filePath: string): string {
  const body = bodyOfEntryFile(readFileSync(filePath, 'utf8'));
  if (body === undefined) throw noEntry(filePath);
  return body;
}

function entriesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ENDING))
    .sort();
}

async function loadFile(context: LoaderContext, root: string, base: string, file: string): Promise<void> {
  const { store, parseData, generateDigest } = context;
  const id = file.slice(0, -ENDING.length);
  const path = join(root, base, file);
  const text = readFileSync(path, 'utf8');
  const digest = generateDigest(text);
  const filePath = relative('.', path).replaceAll('\\', '/');
  const known = store.get(id);
  if (known?.digest === digest && known.filePath === filePath) return;
  const entry = parseEntryFile(text);
  if (entry === undefined) throw noEntry(`${base}/${file}`);
  const data = await parseData({ id, data: { ...entry.data }, filePath: path });
  store.set({ id, data, filePath, digest });
}

/** In development a saved file shows at once. */
function watch(context: LoaderContext, root: string, base: string): void {
  const { watcher, store, logger } = context;
  const folder = join(root, base);
  const fileOf = (path: string): string | undefined => {
    const file = path.replaceAll('\\', '/').slice(folder.replaceAll('\\', '/').length + 1);
    return path.startsWith(folder) && file.endsWith(ENDING) ? file : undefined;
  };
  const reload = async (path: string): Promise<void> => {
    const file = fileOf(path);
    if (file === undefined) return;
    await loadFile(context, root, base, file).catch((error: unknown) => logger.error(String(error)));
  };
  watcher?.add(folder);
  watcher?.on('add', reload);
  watcher?.on('change', reload);
  watcher?.on('unlink', (path) => {
    const file = fileOf(path);
    if (file !== undefined) store.delete(file.slice(0, -ENDING.length));
  });
}

function noEntry(file: string): Error {
  return new Error(
    `${file}: found no front matter, expected it to begin with "---" and a second "---" on a line of its own`,
  );
}
