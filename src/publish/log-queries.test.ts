import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CORRELATION_ID, logQueries } from './log-queries.ts';

const textOf = (id: string): string => logQueries('53003').find((query) => query.id === id)?.text ?? '';

test('the log query covers both tables, a span of time, and counts by user and app', () => {
  assert.match(
    textOf('people'),
    /^union SigninLogs, AADNonInteractiveUserSignInLogs\n\| where TimeGenerated > ago\(7d\)/,
  );
  // A string column: a number would match nothing.
  assert.match(textOf('people'), /ResultType == "53003"/);
  assert.match(textOf('people'), /by UserPrincipalName, AppDisplayName/);
});

test('every pipe of a Kusto query begins with an operator, and quotes and brackets are closed', () => {
  const operators = /^(?:union|\| (?:where|summarize|project|order by)) \S/;
  for (const { text } of logQueries('50058').filter(({ text: one }) => one.startsWith('union'))) {
    for (const line of text.split('\n')) assert.match(line, operators);
    assert.equal(text.split('"').length % 2, 1, text);
    assert.equal(text.split('(').length, text.split(')').length, text);
  }
});

test('one sign-in is found by its correlation ID, whatever its code', () => {
  assert.ok(textOf('correlation').includes(`CorrelationId == "${CORRELATION_ID}"`));
  assert.doesNotMatch(textOf('correlation'), /53003/);
});

test('Graph compares a number; what goes to a command line is one address', () => {
  const url = new URL(textOf('graph').replace(/^GET /, ''));
  assert.equal(url.searchParams.get('$filter'), 'status/errorCode eq 53003');
  const command = /--url '([^']+)'$/.exec(textOf('cli'))?.[1] ?? '';
  assert.doesNotMatch(command, /\s/);
  assert.equal(new URL(command).searchParams.get('$filter'), 'status/errorCode eq 53003');
  assert.match(textOf('powershell'), /-Filter 'status\/errorCode eq 53003' -Top 50$/);
});

test('several codes are asked for at once, and told apart', () => {
  const queries = logQueries('53003', '50126');
  const find = (id: string): string => queries.find((query) => query.id === id)?.text ?? '';
  assert.match(find('people'), /\| where ResultType in \("53003", "50126"\)\n/);
  assert.match(find('people'), / by ResultType, UserPrincipalName, AppDisplayName\n/);
  const filter = 'status/errorCode eq 53003 or status/errorCode eq 50126';
  assert.equal(new URL(find('graph').replace(/^GET /, '')).searchParams.get('$filter'), filter);
  assert.ok(find('powershell').includes(`-Filter '${filter}'`));
});
