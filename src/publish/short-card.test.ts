import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correlationIdIn, shortCardText, timeIn } from './short-card.ts';

const ID = '8f14e45f-ceea-467f-a8d2-0c1d2e3f4a5b';

test('a card names the code, what happened, what is known of the sign-in, and the page', () => {
  const card = {
    name: 'AADSTS50058',
    sentence: 'Nobody is signed in yet.',
    url: 'https://errors.contoso.com/aadsts/50058',
    rows: [
      ['Correlation ID', ID],
      ['Time', undefined],
    ],
  } as const;
  assert.equal(
    shortCardText(card, ': '),
    `AADSTS50058\nNobody is signed in yet.\nCorrelation ID: ${ID}\nhttps://errors.contoso.com/aadsts/50058`,
  );
  assert.match(shortCardText(card, '：'), /^Correlation ID：8f14/m);
});

test('of what is pasted, only the ID goes on the card', () => {
  assert.equal(correlationIdIn(`Correlation ID: ${ID.toUpperCase()} for adele@contoso.com`), ID);
  assert.equal(correlationIdIn('adele@contoso.com'), undefined);
  assert.equal(correlationIdIn(''), undefined);
  // Which of two it is, nobody can tell.
  assert.equal(correlationIdIn(`Trace ID: ${ID} Correlation ID: ${ID.replace('8', '9')}`), undefined);
});

test('of what is pasted, only the time goes on the card', () => {
  assert.equal(timeIn('Timestamp: 2026-01-31 09:30:15Z adele'), '2026-01-31T09:30:15Z');
  assert.equal(timeIn('2026-01-31T09:30:15.123+01:00'), '2026-01-31T09:30:15.123+01:00');
  assert.equal(timeIn('2026-01-31 09:30 UTC'), '2026-01-31T09:30Z');
  assert.equal(timeIn('2026-01-31 09:30'), '2026-01-31T09:30');
  assert.equal(timeIn('2026-13-41 09:30'), undefined);
  assert.equal(timeIn('this morning'), undefined);
});
