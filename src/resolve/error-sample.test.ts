import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorResponseSample, liveLookupUrl, signInLogQuery } from './error-sample.ts';

describe('an error response with a code in it', () => {
  it('is JSON, with the number where the service puts it', () => {
    assert.deepEqual(JSON.parse(errorResponseSample('aadsts', '50058')), {
      error: '…',
      error_description: 'AADSTS50058: …',
      error_codes: [50058],
      error_uri: 'https://login.microsoftonline.com/error?code=50058',
    });
    assert.match(errorResponseSample('aadsts', '50058'), /^ {2}"error_codes": \[50058\],$/m);
    assert.deepEqual(JSON.parse(errorResponseSample('aadb2c', '90118')), {
      error: '…',
      error_description: 'AADB2C90118: …',
    });
    assert.deepEqual(JSON.parse(errorResponseSample('oauth', 'invalid_grant')), {
      error: 'invalid_grant',
      error_description: '…',
    });
  });
});

describe('where else a code can be looked up', () => {
  it('is said of AADSTS codes only', () => {
    assert.equal(liveLookupUrl('aadsts', '50058'), 'https://login.microsoftonline.com/error?code=50058');
    assert.equal(signInLogQuery('aadsts', '50058'), 'SigninLogs\n| where ResultType == "50058"');
    for (const [family, code] of [
      ['aadb2c', '90118'],
      ['oauth', 'invalid_grant'],
    ] as const) {
      assert.equal(liveLookupUrl(family, code), undefined);
      assert.equal(signInLogQuery(family, code), undefined);
    }
  });
});
