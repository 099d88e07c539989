import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchorsIn, fillPlaceholders, valuesOf, withPlaceholders } from './placeholders.ts';
import { anyText } from './testing/words.ts';

const filled = (document: string, message: string): string =>
  fillPlaceholders(document, valuesOf(message, anchorsIn(document)))
    .map(({ text, isValue }) => (isValue ? `<${text}>` : text))
    .join('');

/** Sentences of documents, messages that are worded otherwise, and what becomes of the sentences. */
const CASES: readonly (readonly [document: string, message: string, expected: string])[] = [
  [
    'The account “{email}” from the provider “{idp}” is not in the tenant “{tenant}”, so no access to the application “{appid}” ({appName}).',
    "User account 'kari@contoso.com' from identity provider 'https://idp.example/' does not exist in tenant 'Contoso AS' and cannot access the application '1234'(Payroll (test)) in that tenant.",
    'The account “<kari@contoso.com>” from the provider “<https://idp.example/>” is not in the tenant “<Contoso AS>”, so no access to the application “<1234>” ({appName}).',
  ],
  [
    'The application “{id}” ({name}) is not for the tenant “{tenant}”.',
    "Application '1234' (Payroll) is not configured for tenant 'Contoso'.",
    'The application “<1234>” (<Payroll>) is not for the tenant “<Contoso>”.',
  ],
  [
    'No principal named {name} in the tenant named {tenant}.',
    'The resource principal named https://api.contoso.com was not found in the tenant named Contoso. This can happen',
    'No principal named <https://api.contoso.com> in the tenant named <Contoso>.',
  ],
  [
    'It was issued on {issueDate} and was inactive for {time}.',
    'The token was issued on 2026-01-31T09:30:00.1Z and was inactive for 90.00:00:00.',
    'It was issued on <2026-01-31T09:30:00.1Z> and was inactive for <90.00:00:00>.',
  ],
  ['Access to “{resource}”', 'access to the site is denied', 'Access to “{resource}”'],
  ['Current time: {now}.', 'Current time: 2026-01-31T09:30:00Z, expiry', 'Current time: <2026-01-31T09:30:00Z>.'],
  ['L’accès au locataire « {tenant} »', "Access to 'x'; locataire « Contoso »", 'L’accès au locataire « <Contoso> »'],
  ['租用戶「{tenant}」的存取', '對租用戶「康拓索」的存取遭拒', '租用戶「<康拓索>」的存取'],
];

for (const [document, message, expected] of CASES) {
  test(expected, () => assert.equal(filled(document, message), expected));
}

test('of a document the sentences with placeholders are shown', () => {
  assert.equal(
    withPlaceholders('It has expired. It was issued on {date}, e.g. by {name}. Sign in.'),
    'It was issued on {date}, e.g. by {name}.',
  );
  assert.equal(withPlaceholders('已過期。於 {date} 發出。請登入。'), '於 {date} 發出。');
});

test('it is total, and what is no value is left as it is', () => {
  fc.assert(
    fc.property(anyText, anyText, (document, message) => {
      const parts = fillPlaceholders(document, valuesOf(message, anchorsIn(document)));
      for (const { text, isValue } of parts) assert.ok(isValue ? message.includes(text) : document.includes(text));
    }),
  );
});
