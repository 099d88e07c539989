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
  const { code } = PAGE_BUDGETS;
  assert.equal(overBudget('code', code), undefined);
  assert.equal(
    overBudget('code', code + 1),
    `${code + 1} bytes compressed, over the ${code} of a page of class "code"`,
  );
  assert.equal(overBudget('list', code + 1), undefined);
});
