import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownEdition } from '../../src/catalog/known-editions.ts';
import { knownHistory } from './known-history.ts';

const edition = (id: string, family: KnownEdition['family'], ...codes: string[]): KnownEdition => ({
  ...{ id, family, date: id, taken: '2027-01-02', codes: new Set(codes) },
});

test('each edition is compared with the one before it of its family; the oldest added nothing', () => {
  const [first, other, second, third] = knownHistory([
    edition('2019-07-03', 'aadb2c', '90001', '90002'),
    edition('2018', 'aadsts', '50058'),
    edition('2021', 'aadb2c', '90002', '90003'),
    edition('2023', 'aadb2c', '90001', '90002', '90003', '90004'),
  ]);
  assert.deepEqual([first?.added, first?.gone, first?.listed, first?.isCurrent], [[], [], 2, false]);
  assert.deepEqual([other?.added, other?.gone, other?.isCurrent], [[], [], true]);
  assert.deepEqual([second?.added, second?.gone], [['aadb2c/90003'], ['aadb2c/90001']]);
  assert.deepEqual([third?.added, third?.back, third?.gone], [['aadb2c/90004'], ['aadb2c/90001'], []]);
  assert.deepEqual([third?.changed, third?.renamed, third?.title, third?.codesOf], [[], [], undefined, 'aadb2c']);
});
