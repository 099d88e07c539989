import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { entryFiles, readBody } from './entry-loader.ts';

type Stored = { readonly id: string; readonly data: object; readonly filePath?: string; readonly digest?: string };

let root = '';
let store = new Map<string, Stored>();
let parsed: string[] = [];
let listeners = new Map<string, (path: string) => unknown>();
let errors: string[] = [];

/** As much of Astro as a loader sees. */
function context(): LoaderContext {
  const double = {
    config: { root: pathToFileURL(`${root}/`) },
    store: {
      keys: () => [...store.keys()],
      get: (id: string) => store.get(id),
      set: (entry: Stored) => store.set(entry.id, entry),
      delete: (id: string) => store.delete(id),
    },
    parseData: async ({ id, data }: { id: string; data: Record<string, unknown> }) => {
      parsed.push(id);
      if (data.code === undefined) throw new Error(`${id}: code is missing`);
      return data;
    },
    generateDigest: (text: string) => text,
    logger: { error: (text: string) => errors.push(text) },
    watcher: { add: () => undefined, on: (event: string, run: (path: string) => unknown) => listeners.set(event, run) },
  };
  return double as unknown as LoaderContext;
}

function write(file: string, text: string): string {
  const path = join(root, 'content/codes', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const load = (): Promise<void> => entryFiles('content/codes', root).load(context());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-loader-'));
  [store, parsed, listeners, errors] = [new Map(), [], new Map(), []];
  write('aadsts/50058/fr.md', '---\ncode: "50058"\n---\n\nTexte.\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the loader of content files', () => {
  it('stores front matter under the path, and no body', async () => {
    await load();
    assert.deepEqual(
      [...store.values()],
      [
        {
          id: 'aadsts/50058/fr',
          data: { code: '50058' },
          filePath: relative('.', join(root, 'content/codes/aadsts/50058/fr.md')),
          digest: '---\ncode: "50058"\n---\n\nTexte.\n',
        },
      ],
    );
    assert.equal(readBody(join(root, 'content/codes/aadsts/50058/fr.md')), 'Texte.');
  });

  it('parses again only what changed, and forgets what is gone', async () => {
    const gone = write('aadsts/50059/fr.md', '---\ncode: "50059"\n---\n');
    await load();
    unlinkSync(gone);
    write('aadsts/50060/fr.md', '---\ncode: "50060"\n---\n');
    parsed = [];
    await load();
    assert.deepEqual(parsed, ['aadsts/50060/fr']);
    assert.deepEqual([...store.keys()].sort(), ['aadsts/50058/fr', 'aadsts/50060/fr']);
  });

  it('fails with the name of a file that is no content file', async () => {
    const path = write('aadsts/50059/fr.md', 'Texte sans en-tête.\n');
    await assert.rejects(load(), /content\/codes\/aadsts\/50059\/fr\.md: found no front matter, expected/);
    assert.throws(() => readBody(path), /50059\/fr\.md: found no front matter/);
  });

  it('takes changes in development, and says what is wrong without ending it', async () => {
    await load();
    const path = write('aadsts/50059/nb.md', '---\ncode: "50059"\n---\n');
    await listeners.get('add')?.(path);
    assert.ok(store.has('aadsts/50059/nb'));
    writeFileSync(path, '---\nother: x\n---\n');
    await listeners.get('change')?.(path);
    assert.deepEqual(errors, ['Error: aadsts/50059/nb: code is missing']);
    await listeners.get('unlink')?.(path);
    assert.ok(!store.has('aadsts/50059/nb'));
    await listeners.get('change')?.(join(root, 'elsewhere.md'));
    await listeners.get('unlink')?.(join(root, 'content/codes/aadsts/50058'));
    assert.deepEqual([...store.keys()], ['aadsts/50058/fr']);
  });
});
