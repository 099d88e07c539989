import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { takeIds } from '../pasted-ids.ts';
import { IdReader } from './id-reader.ts';

const ID = '8f14e45f-ceea-467f-a8d2-0c1d2e3f4a5b';
const TEXT = `AADSTS53003: Blocked. Correlation Id: ${ID} Timestamp: 2026-03-04T09:26:51Z`;
const PAGE = 'https://errors.contoso.com/aadsts/53003';

const kept = new Map<string, string>();
const sessionStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
};

/** The tab is on a page. */
function visit(address: string): void {
  Object.assign(globalThis, { location: new URL(address), sessionStorage, window: { sessionStorage } });
}

beforeEach(() => {
  kept.clear();
  visit('https://errors.contoso.com/');
});

test('IDs of a text are there for the page it led to, once', async () => {
  const reader = new IdReader();
  assert.equal(reader.isReading(TEXT), true);
  await reader.ready(TEXT);
  assert.equal(reader.isReading(TEXT), false);
  reader.give(PAGE, TEXT);
  visit(PAGE);
  assert.equal(takeIds().correlationId, ID);
  assert.deepEqual(takeIds(), {});
});

test('another page throws them away', async () => {
  const reader = new IdReader();
  await reader.ready(TEXT);
  reader.give(PAGE, TEXT);
  visit('https://errors.contoso.com/nb/aadsts/53003');
  assert.deepEqual(takeIds(), {});
  assert.equal(kept.size, 0);
});

test('a text without IDs, or a page without a card, leaves none of a text before', async () => {
  for (const [address, text] of [
    [PAGE, 'AADSTS53003'],
    ['https://errors.contoso.com/aadsts/', TEXT],
  ] as const) {
    const reader = new IdReader();
    await reader.ready(TEXT);
    reader.give(PAGE, TEXT);
    assert.equal(kept.size, 1);
    await reader.ready(text);
    reader.give(address, text);
    assert.equal(kept.size, 0, address);
  }
});

test('what is not read yet is not another text’s', async () => {
  const reader = new IdReader();
  await reader.ready(TEXT);
  reader.read(TEXT.replace(ID, ID.replace('8f', '9a')));
  reader.give(PAGE, `${TEXT} and more`);
  assert.equal(kept.size, 0);
});
