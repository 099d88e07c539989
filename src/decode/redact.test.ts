import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Piece, redact } from './redact.ts';
import { testVocabulary } from './testing/vocabulary.ts';
import { anyText } from './testing/words.ts';

const GUID = '9bc3ab49-b65d-410a-85ad-de819febfddc';

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, kind, isBare }) => (kind === undefined ? text : isBare ? `"<${kind}>"` : `<${kind}>`)).join('');
const closed = (text: string): string => shown(redact(text, testVocabulary));

/** Texts, and what is left of them. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  'a known word stays, an unknown one does not': [
    ['The request failed for Solveig', 'The request failed for <unknown>'],
    ['the kirsebaer token', 'the <unknown> token'],
    ['The user’s password is expired', 'The user’s password is expired'],
    ['invalid_grant redirectUri access-token', 'invalid_grant redirectUri access-token'],
  ],
  'a run of words with capitals is blank as a whole': [
    ['by Solveig Page and others', 'by <unknown> and <unknown>'],
    ['by Page van der Solheim', 'by <unknown>'],
    ['Mark is signed in', '<unknown> is signed in'],
    ['the mark', 'the mark'],
  ],
  'a word in the place of a name': [
    ['User: Test Page', 'User: <user>'],
    ['"displayName":"Test Page"', '"displayName":"<user>"'],
    ["user 'Test Page' failed", "user '<user>' failed"],
    ["The user's page 'x'", "The user's page 'x'"],
    ["in the directory 'Source D'Oslo Test'.", "in the directory '<tenant>'."],
    [`tenant ${GUID} 'Test Page'`, `tenant ${GUID} '<tenant>'`],
    ['DeviceName       : source', 'DeviceName       : <device>'],
    ['City\tsource', 'City\t<place>'],
    ['<NameID Format="x">source</NameID>', '<NameID Format="x"><user></NameID>'],
    ['login --password source --tenant common', 'login --password <secret> --tenant common'],
    ['{"name":"passwd","value":"source"}', '{"name":"passwd","value":"<secret>"}'],
  ],
  'quotes, commands and lists': [
    ["user 'Test page of token", "user '<user> page of token"],
    ['-Filter "displayName eq \'Test Page\'" page', '-<unknown> "<user>" page'],
    [`Get-MgUser : AADSTS65001 consent for '${GUID}'`, `<unknown> : AADSTS65001 <unknown> for '${GUID}'`],
    ['- name: DB_USER\n  value: page', '- name: <unknown>\n  value: <user>'],
    [
      '[{"name":"DB_HOST","default":false,"value":"page"}]',
      '[{"name":"<unknown>","default":"<unknown>","value":"<device>"}]',
    ],
    ['{"message":"@page @test"}', '{"message":"<user>"}'],
    ['\\\\source-test\\page\\log', '\\\\<device>'],
    ['Device name: source', 'Device name: <device>'],
    ['- name: DB_PASSWORD\n  value: page of test\n', '- name: <unknown>\n  value: <secret>\n'],
    ['from Solveig. The request', 'from <unknown>. The request'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\npage\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\n<secret>\n-----END RSA PRIVATE KEY-----',
    ],
  ],
  'secrets in quotes that nothing closes, or that end in another line': [
    ["client_secret='page test source log", "client_secret='<secret>"],
    ["password='page test\nsource log' page", "password='<secret>' page"],
    ["password='page test\nAADSTS50126: page 'test' page", "password='<secret>\nAADSTS50126: <unknown>"],
    [`client_secret='${'page '.repeat(120)}test' page`, "client_secret='<secret>' page"],
  ],
  'a host that ends like one of Microsoft’s': [
    ['login.appazure.com', '<address>'],
    ['portal.azure.com', 'portal.azure.com'],
  ],
  'forms within documents': [
    [
      '{"url":"/cb?error_description=%41ADSTS50126+the+user+account&amp;x=1","user":"page","password":"test"}',
      '{"url":"/<unknown>?error_description=%41ADSTS50126+the+user+account&amp;x=<unknown>","user":"<user>","password":"<secret>"}',
    ],
  ],
  'columns say what their cells are': [
    ['User,Status,Sign-in error code\nTest Page,Failed,50126', 'User,Status,Sign-in error code\n<user>,Failed,50126'],
    ['User\tStatus\nsource\tFailed', 'User\tStatus\n<user>\tFailed'],
    ['| User | Status |\n| - | - |\n| source | x |', '| User | Status |\n| - | - |\n| <user> | x |'],
    [
      'DisplayName   Status\n-----------   ------\nTest Page     x',
      'DisplayName   Status\n-----------   ------\n<user>     x',
    ],
  ],
  'ids by their labels': [
    [`Trace ID: ${GUID}`, `Trace ID: ${GUID}`],
    [`client_id=${GUID}`, `client_id=${GUID}`],
    [`session_id=${GUID}`, 'session_id=<secret>'],
    [`object id: ${GUID}`, 'object id: <user>'],
    [`at ${GUID}`, 'at <id>'],
    [`関連付け ID: ${GUID}`, `<unknown> ID: ${GUID}`],
    [`ID correlazione: ${GUID}`, `ID <unknown>: ${GUID}`],
    [`${GUID}.${GUID}`, '<user>'],
  ],
  'numbers that are recognised stay, others do not': [
    ['AADSTS50058 at 2024-05-01 12:34:56Z, HTTP/1.1 401', 'AADSTS50058 at 2024-05-01 12:34:56Z, HTTP/1.1 401'],
    ...[
      '14.09.2025 kl. 07.41',
      '14/09/2025 à 07h41',
      '14 de septiembre de 2025, 07:41',
      '20250914T074109Z',
      '2025. 9. 14. 오전 7:41',
      'Sun Sep 14 07:41:09 2025',
    ].map((time): [string, string] => [`timestamp: ${time}`, `timestamp: ${time}`]),
    ['error 0xC000006D, result 4711', 'error 0xC000006D, result <number>'],
    ['Chrome/120.0.0.0 from 198.51.100.7', 'Chrome/120.0.0.0 from <address>'],
    ['on 1985-05-17', 'on <number>'],
    ['+47 912 34 567', '+<number>'],
  ],
  'hosts and addresses': [
    ['https://login.microsoftonline.com/common', 'https://login.microsoftonline.com/common'],
    ['https://source.test.com/login', 'https://<address>/login'],
    ['https://source.sharepoint.com', 'https://<tenant>.sharepoint.com'],
    ['https://source.postgres.database.azure.com', 'https://<address>.postgres.database.azure.com'],
    ['https://portal.azure.com', 'https://portal.azure.com'],
    ['https://graph.windows.net', 'https://graph.windows.net'],
    ['SOURCE\\test failed', '<user> failed'],
    ['fe80::1ff:fe23:4567:890a', '<address>'],
  ],
  Chinese: [
    ['使用者「王小明」不存在', '使用者「<user>」不存在'],
    ['租用戶不存在', '租用戶不存在'],
  ],
};

for (const [what, cases] of Object.entries(CASES)) {
  describe(what, () => {
    for (const [text, expected] of cases) test(text, () => assert.equal(closed(text), expected));
  });
}

test('the same is blank whatever the packing', () => {
  const plain = "user 'Test Page' of Solveig, AADSTS50058, from 198.51.100.7";
  const expected = closed(plain);
  const packings: readonly string[] = [
    encodeURIComponent(plain),
    `d=${encodeURIComponent(plain).replaceAll('%20', '+')}`,
    encodeURIComponent(encodeURIComponent(plain)),
    plain.replaceAll("'", '&#39;'),
    JSON.stringify({ d: plain }),
    JSON.stringify({ d: JSON.stringify({ d: plain }) }),
    JSON.stringify({ d: plain }).replaceAll('"', '\\"'),
  ];
  for (const packed of packings) assert.ok(closed(packed).replaceAll('+', ' ').includes(expected), closed(packed));
});

test('what the decoder recognised stays, whatever stands around it', () => {
  for (const text of ['password=50058', "user '50058", `session ${GUID}`, '"secret":"invalid_thing 50058"']) {
    const made = shown(
      redact(text, testVocabulary, { codes: ['50058'], ids: [GUID.toUpperCase()], names: ['invalid_thing'] }),
    );
    for (const value of ['50058', GUID, 'invalid_thing'])
      assert.ok(!text.includes(value) || made.includes(value), `${value} in ${made}`);
  }
});

test('what is named elsewhere, as a part of a word, stays blank as a secret', () => {
  const made = shown(
    redact('AADSTS50058 failed, password=50058', testVocabulary, { codes: ['50058'], ids: [], names: [] }),
  );
  assert.equal(made, 'AADSTS50058 failed, password=<secret>');
});

test('names of Conditional Access policies stay behind their own key', () => {
  const record = {
    deviceDetail: { displayName: 'Test' },
    appliedConditionalAccessPolicies: [{ displayName: 'Solveig’s rule', x: [] }],
  };
  const made = closed(JSON.stringify(record));
  assert.ok(made.includes('Solveig’s rule'), made);
  assert.ok(made.includes('"deviceDetail":{"displayName":"<user>"}'), made);
});

const piece = fc.oneof(
  anyText,
  fc.constantFrom(
    '@',
    '%40',
    '\\u0040',
    '"name":"',
    '\\"',
    'eyJ',
    "user '",
    '::',
    '1.2.3.4',
    '\\',
    '%25',
    '{',
    '}',
    '["',
    '"]',
    ',',
    '\n',
  ),
);

test('no text makes it throw; opened, the pieces of a text that is not packed are the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      redact(pieces.join(''), testVocabulary);
    }),
    { numRuns: 1000, seed: 13 },
  );
  fc.assert(
    fc.property(fc.string(), (any) => {
      const text = any.replace(/[\\%&+\p{Cf}\p{Cc}]/gu, '');
      assert.equal(
        redact(text, testVocabulary)
          .map((part) => part.text)
          .join(''),
        text,
      );
    }),
    { numRuns: 1000, seed: 13 },
  );
});

test('a document of JSON stays valid, whatever is in it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify([value, 'x']);
      assert.doesNotThrow(() => JSON.parse(closed(text)), closed(text));
    }),
    { numRuns: 2000, seed: 13 },
  );
});
