import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SectionStatus } from './status.ts';
import { formatStatus } from './table.ts';

const row = (change: Partial<SectionStatus>): SectionStatus => ({
  locale: 'en',
  section: 'aadsts',
  all: 300,
  present: 300,
  missing: [],
  stale: [],
  ...change,
});

test('has a row a section and a sum a language', () => {
  const lines = formatStatus([row({}), row({ section: 'oauth', all: 8, present: 8 })]).split('\n');
  assert.deepEqual(lines.slice(0, 4), [
    'locale  family  entries  present  missing  stale    %',
    'en      aadsts      300      300        0      0  100',
    'en      oauth         8        8        0      0  100',
    'en      all         308      308        0      0  100',
  ]);
});

test('says 100 only when nothing lacks, and names what does', () => {
  const text = formatStatus([row({ present: 299, missing: ['aadsts/50058'] })]);
  assert.match(text, /^en {6}aadsts {6}300 {6}299 {8}1 {6}0 {2}99$/mu);
  assert.match(text, /^missing in en: aadsts\/50058$/mu);
});

test('names the first of many missing entries, and every stale file', () => {
  const missing = Array.from({ length: 10 }, (_, index) => `aadsts/${50000 + index}`);
  const stale = ['content/translations/guides/a/en.md', 'content/translations/oauth/b/en.md'];
  const text = formatStatus([row({ missing, stale })]);
  assert.match(text, /aadsts\/50007, and 2 more$/mu);
  assert.match(text, /^stale: content\/translations\/guides\/a\/en\.md: .*content\/guides\/a,/mu);
  assert.match(text, /^stale: content\/translations\/oauth\/b\/en\.md: .*content\/codes\/oauth\/b,/mu);
});
