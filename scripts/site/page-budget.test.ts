import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overBudget, PAGE_BUDGETS, pageClassOf } from './page-budget.ts';

const CODE = '<article data-pagefind-body>';

test('pages are told apart by address, and codes from lists by what they hold', () => {
  assert.equal(pageClassOf('/aadsts/50058', CODE), 'code');
  assert.equal(pageClassOf('/aadsts/500', '<ol>'), 'list');
  assert.equal(pageClassOf('/oauth', '<ol>'), 'list');
  assert.equal(pageClassOf('/', ''), 'list');
  assert.equal(pageClassOf('/guides/x', CODE), 'guide');
  assert.equal(pageClassOf('/guides', ''), 'other');
  assert.equal(pageClassOf('/decode', ''), 'other');
});

test('a code page fits the first flight, and one byte more is said', () => {
  assert.ok(PAGE_BUDGETS.code <= 14_600);
  assert.equal(overBudget('code', 13_000), undefined);
  assert.match(overBudget('code', 13_001) ?? '', /^13001 bytes .* 13000 .*"code"$/);
  assert.equal(overBudget('list', 13_001), undefined);
});
