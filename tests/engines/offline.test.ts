import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Deployment } from '../support/deployment.ts';
import { until, untilShown } from './engine.ts';
import { ENGINE, engineForTests } from './start.ts';

describe(`without a network, in ${ENGINE}`, () => {
  const engine = engineForTests();
  const host = new Deployment('/');
  before(() => host.deploy());
  after(() => host.stop());

  it('visited pages, search and decode work; another page says in its language that it is not kept', async () => {
    const tab = await engine.open();
    const visit = async (path: string): Promise<void> => {
      await tab.goto(host.url + path);
      await until(
        tab,
        `${path}, search and decode of its language are kept`,
        async (...wanted: string[]) => {
          const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
          const kept = stores.flat().map(({ url }) => new URL(url).pathname);
          return wanted.every((one) => kept.includes(one));
        },
        path,
        '/fr/pagefind/pagefind-entry.json',
        '/fr/search',
        '/fr/decode',
      );
    };
    await tab.goto(`${host.url}/fr/aadsts/50058`);
    await visit('/fr/aadsts/50059');
    await host.stop();
    await tab.goto(`${host.url}/fr/aadsts/50058`);
    await untilShown(tab, 'h1 .number', 'AADSTS50058');
    await tab.goto(`${host.url}/fr/search?q=authentification`);
    await untilShown(tab, '#results a');
    await tab.goto(`${host.url}/fr/decode`);
    await untilShown(tab, 'textarea');
    await tab.goto(`${host.url}/fr/aadsts/50057`);
    await untilShown(tab, 'h1', 'Cette page n’est pas conservée sur votre appareil');
    assert.equal(await tab.run(() => document.documentElement.lang), 'fr');
  });
});
