import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { PageStore } from './page-store.ts';
import { answerPage } from './pages.ts';
import { type FakeStorage, installWorld, MANIFEST, pageOf, SCOPE } from './testing.ts';

const away = (): never => {
  throw new TypeError('Failed to fetch');
};

/** Answers a navigation; all work that goes on is done when it settles. */
async function open(path: string): Promise<Response> {
  const work: Promise<unknown>[] = [];
  const response = await answerPage(
    new Request(SCOPE + path),
    path,
    new PageStore(MANIFEST),
    MANIFEST.version,
    (more) => void work.push(more),
  );
  await Promise.all(work);
  return response;
}

const keptPage = (storage: FakeStorage, path: string): void => {
  storage.kept.set(SCOPE + path, pageOf('aaaa', 'kept'));
};

describe('a navigation', () => {
  afterEach(() => mock.timers.reset());

  it('is answered by the network, and the page is kept', async () => {
    const storage = installWorld(() => pageOf('aaaa', 'new'));
    keptPage(storage, 'aadsts/50058');
    assert.match(await (await open('aadsts/50058')).text(), /new/);
    assert.match((await storage.kept.get(`${SCOPE}aadsts/50058`)?.text()) ?? '', /new/);
  });

  it('is answered though nothing can be kept or read', async () => {
    const storage = installWorld(() => pageOf('aaaa', 'new'));
    storage.isFull = true;
    assert.match(await (await open('aadsts/50058')).text(), /new/);
    storage.isBroken = true;
    assert.match(await (await open('aadsts/50058')).text(), /new/);
  });

  it('is answered by a page of another version or of a login, which is not kept', async () => {
    for (const foreign of ['bbbb', '']) {
      const storage = installWorld(() => pageOf(foreign, 'foreign'));
      assert.match(await (await open('aadsts/50058')).text(), /foreign/);
      assert.equal(storage.kept.size, 0);
    }
  });

  it('is answered by the kept page when the network is away or the site fails', async () => {
    for (const network of [away, () => new Response('', { status: 503 })]) {
      const storage = installWorld(network);
      keptPage(storage, 'aadsts/50058');
      const response = await open('aadsts/50058');
      assert.equal(response.status, 200);
      assert.match(await response.text(), /kept/);
    }
  });

  it('is answered by the kept page when the network takes more than four seconds', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const storage = installWorld(() => new Promise<Response>(() => undefined));
    keptPage(storage, 'aadsts/50058');
    const answer = open('aadsts/50058');
    let isAnswered = false;
    void answer.then(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(3_999);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(isAnswered, false);
    mock.timers.tick(1);
    assert.match(await (await answer).text(), /kept/);
  });

  it('to an address that is not kept is answered by a page that says so, in its language, as no success', async () => {
    const storage = installWorld(away);
    storage.kept.set(`${SCOPE}offline`, pageOf('aaaa', 'offline'));
    storage.kept.set(`${SCOPE}fr/offline`, pageOf('aaaa', 'hors ligne'));
    const [english, french] = [await open('aadsts/50058'), await open('fr/aadsts/50058')];
    assert.deepEqual([english.status, french.status], [503, 503]);
    assert.match(await english.text(), /offline/);
    assert.match(await french.text(), /hors ligne/);
  });

  it('is an error where not even that page is kept', async () => {
    installWorld(away);
    assert.equal((await open('aadsts/50058')).type, 'error');
  });
});
