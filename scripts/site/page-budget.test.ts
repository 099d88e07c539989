import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetOf, PAGE_BUDGETS, pageClassOf } from './page-budget.ts';

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

test('a code page fits the first flight with its headers, whatever it names', () => {
  assert.ok(PAGE_BUDGETS.code <= 14_600 - 1_600);
  const code = '<a href="/aadsts/1"><span class="d">x</span></a>';
  assert.equal(budgetOf('code', code, 4, false), PAGE_BUDGETS.code);
  assert.equal(budgetOf('code', code, 6, false), PAGE_BUDGETS.code + 120, 'a page names every language');
  assert.equal(budgetOf('code', code, 2, false), PAGE_BUDGETS.code);
  assert.equal(budgetOf('code', code, 4, true), PAGE_BUDGETS.code + 160, 'rules for what turns around');
});

test('a list may grow with its rows, more by one with a sentence than by a number', () => {
  const row = '<li><a href="/aadsts/1"><span class="c">1</span><span class="d">x</span></a></li>';
  const link = '<a href="/aadsts/2">2</a>';
  assert.equal(budgetOf('list', '', 4, false), PAGE_BUDGETS.list);
  assert.equal(budgetOf('list', row.repeat(10), 4, false), PAGE_BUDGETS.list + 640);
  assert.equal(budgetOf('list', row + link.repeat(100), 4, false), PAGE_BUDGETS.list + 64 + 1600);
});
