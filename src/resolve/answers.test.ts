import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildLookup, decodeLookup } from './lookup-data.ts';
import { answers, isExact, onlyPage, resolve } from './resolve.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadsts', code: '16000', symbol: 'InteractionRequired' },
    { family: 'aadsts', code: '90002', symbol: 'InteractionRequired' },
    { family: 'aadb2c', code: '90002' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const kinds = (text: string) =>
  answers(resolve(text, index)).map(({ kind, known }) => (known ? kind : `unknown ${kind}`));

describe('answers', () => {
  test('come as codes, OAuth values, symbols, prefixes, and what is not known', () => {
    const text = 'AADSTS99999 AADSTS500 UserInformationNotProvided error=no_such invalid_grant AADSTS50058';
    assert.deepEqual(kinds(text), ['code', 'oauth', 'symbol', 'prefix', 'unknown code', 'unknown oauth']);
  });
});

describe('isExact', () => {
  const exact = (text: string) => answers(resolve(text, index)).some(isExact);
  for (const text of ['AADSTS50058', '90002', 'invalid grant', 'user information not provided']) {
    test(`${text}: yes`, () => assert.equal(exact(text), true));
  }
  for (const text of ['AADSTS99999', '5005', 'information', 'error=no_such', 'hello', '']) {
    test(`${text || 'nothing'}: no`, () => assert.equal(exact(text), false));
  }
});

describe('onlyPage', () => {
  const page = (text: string) => {
    const ref = onlyPage(resolve(text, index));
    return ref && `${ref.family}/${ref.code}`;
  };
  test('is the one thing a text names', () => {
    assert.equal(page('AADSTS50058'), 'aadsts/50058');
    assert.equal(page('error=invalid_grant'), 'oauth/invalid_grant');
    assert.equal(page('UserInformationNotProvided'), 'aadsts/50058');
    assert.equal(page('{"error":"invalid_grant","error_description":"AADSTS50058: …"}'), 'aadsts/50058');
  });
  for (const text of [
    '90002',
    'InteractionRequired',
    'AADSTS50058 AADSTS16000',
    'AADSTS50058 AADSTS99999',
    '5005',
    '99999',
    '',
  ]) {
    test(`of ${text || 'nothing'} there is none`, () => assert.equal(page(text), undefined));
  }
});
