import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PageStore } from './page-store.ts';
import { installWorld, MANIFEST, pageOf, SCOPE } from './testing.ts';

const PORTAL = (): Response =>
  new Response('<!DOCTYPE html><html><p>Sign in to this network', { headers: { 'content-type': 'text/html' } });

describe('what a version keeps', () => {
  it('is found again', async () => {
    installWorld(() => Response.json({}));
    const store = new PageStore(MANIFEST);
    const { response, kept } = await store.fetch('lookup.json');
    await kept;
    assert.deepEqual(await response.json(), {});
    assert.deepEqual(await (await store.get('lookup.json'))?.json(), {});
  });

  it('is the answer even where storage takes no more', async () => {
    const storage = installWorld(() => Response.json({}));
    storage.isFull = true;
    const { response, kept } = await new PageStore(MANIFEST).fetch('lookup.json');
    assert.deepEqual(await response.json(), {});
    await assert.rejects(kept, { name: 'QuotaExceededError' });
  });

  it('is as good as nothing where storage cannot be read', async () => {
    const storage = installWorld(() => Response.json({}));
    storage.isBroken = true;
    assert.equal(await new PageStore(MANIFEST).get('lookup.json'), undefined);
  });

  it('is no file of another build, no page of another version, and no error', async () => {
    const answers = [Response.json({ other: true }), pageOf('bbbb'), new Response('', { status: 500 })];
    const storage = installWorld(() => answers.shift() ?? Response.error());
    const store = new PageStore(MANIFEST);
    for (const path of ['lookup.json', 'aadsts/50058', 'fr/']) await assert.rejects(store.fetch(path), path);
    assert.equal(storage.kept.size, 0);
  });

  it('is never the page of a network’s login in place of a file or a page, though it says 200', async () => {
    const storage = installWorld(PORTAL);
    const store = new PageStore(MANIFEST);
    for (const path of ['fr/pagefind/index/fr_12ab.pf_index', '_assets/main-Cx3k.js', 'lookup.json', 'aadsts/50058']) {
      await store.keep(path, PORTAL());
      await assert.rejects(store.fetch(path), /another version/);
    }
    assert.equal(storage.kept.size, 0);
  });

  it('is every file of a list but those that fail; the first failure is told', async () => {
    const storage = installWorld((path) => (path === 'fr/offline' ? pageOf('bbbb') : pageOf('aaaa')));
    await assert.rejects(new PageStore(MANIFEST).fetchAll(['offline', 'fr/offline', 'search']), /^Error: fr\/offline/);
    assert.deepEqual([...storage.kept.keys()], [`${SCOPE}offline`, `${SCOPE}search`]);
  });

  it('does not begin where there is no room for it', async () => {
    const storage = installWorld(() => pageOf('aaaa'));
    storage.isFull = true;
    await assert.rejects(new PageStore(MANIFEST).fetchAll(['offline']), { name: 'QuotaExceededError' });
  });
});
