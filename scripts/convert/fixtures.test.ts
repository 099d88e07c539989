import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { accountForLines } from './line-account.ts';
import { adapt, readFixtures } from './testing/fixtures.ts';

describe('adapters make of each fixture what its records.json says', () => {
  for (const fixture of readFixtures()) {
    it(`${fixture.adapter}/${fixture.name}`, () => {
      const found = adapt(fixture);
      accountForLines(fixture.text, found, fixture.context.source.path);
      // Through JSON, so that an absent key and an undefined one are the same.
      const records = JSON.stringify(found, null, 2);
      if (process.env.UPDATE === '1') writeFileSync(fixture.recordsFile, `${records}\n`);
      assert.ok(existsSync(fixture.recordsFile), 'no records.json: run with UPDATE=1 and read what it writes');
      assert.deepEqual(JSON.parse(records), JSON.parse(readFileSync(fixture.recordsFile, 'utf8')));
    });
  }
});
