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
  assert.equal(PAGE_BUDGETS.code, 14_600);
  assert.equal(overBudget('code', 14_600), undefined);
  assert.match(overBudget('code', 14_601) ?? '', /^14601 bytes .* 14600 .*"code"$/);
  assert.equal(overBudget('list', 14_601), undefined);
});
