import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { redact } from '../redact.ts';
import { NORWEGIAN_MARKS } from '../testing/redact-cases.ts';

const GUID = '9bc3ab49-b65d-410a-85ad-de819febfddc';

/** Tables, and what is left of them. */
const CASES: Readonly<Record<string, readonly [text: string, expected: string]>> = {
  'the admin center’s download': [
    `Date (UTC),Request ID,User ID,User,Username,Home tenant name,IP address,Status,Sign-in error code\r\n2025-03-04T09:00:00Z,${GUID},${GUID},Kari Nordmann,kari,Contoso AS,10.0.0.4,Failure,50126\r\n`,
    `Date (UTC),Request ID,User ID,User,Username,Home tenant name,IP address,Status,Sign-in error code\r\n2025-03-04T09:00:00Z,${GUID},${GUID},[user removed],[user removed],[tenant removed],[IP address removed],Failure,50126\r\n`,
  ],
  'quoted by PowerShell, two columns': [
    '"UserDisplayName","AppDisplayName"\n"Kari ""K"" Nordmann","Teams"\n"Ola,\nthe second","Outlook"\n',
    '"UserDisplayName","AppDisplayName"\n"[user removed]","Teams"\n"[user removed]","Outlook"\n',
  ],
  'flattened names of Microsoft Graph and of audit logs': [
    'properties.userDisplayName,Target1DisplayName,ActorUserPrincipalName,result\nKari,Ola,per,failure',
    'properties.userDisplayName,Target1DisplayName,ActorUserPrincipalName,result\n[user removed],[user removed],[user removed],failure',
  ],
  'Log Analytics, copied with tabs': [
    'TimeGenerated [UTC]\tIdentity\tUserPrincipalName\tResultType\n4.3.2025\tKari Nordmann\tkari@contoso.com\t50126',
    'TimeGenerated [UTC]\tIdentity\tUserPrincipalName\tResultType\n4.3.2025\t[user removed]\t[e-mail removed]\t50126',
  ],
  'a table whose first column is a label of a form too': [
    'User\tApplication\tStatus\nKari Nordmann\tTeams\tFailure',
    'User\tApplication\tStatus\n[user removed]\tTeams\tFailure',
  ],
  Markdown: [
    '| User | Application |\n| --- | --- |\n| Kari Nordmann | Teams |',
    '| User | Application |\n| --- | --- |\n| [user removed] | Teams |',
  ],
  'French, with semicolons': [
    'Date (UTC);Utilisateur;Nom d’utilisateur;Adresse IP;État\n4/3/2025;Zoé Martin;zoe;10.0.0.4;Échec',
    'Date (UTC);Utilisateur;Nom d’utilisateur;Adresse IP;État\n4/3/2025;[user removed];[user removed];[IP address removed];Échec',
  ],
  Norwegian: [
    '"Dato (UTC)","Bruker","Brukernavn","Feilkode for pålogging"\n"4.3.2025","Åse Ødegård","ase","50126"',
    '"Dato (UTC)","Bruker","Brukernavn","Feilkode for pålogging"\n"4.3.2025","[user removed]","[user removed]","50126"',
  ],
  Chinese: [
    '日期 (UTC),使用者,使用者名稱,狀態\n2025-03-04,王小明,wang,失敗',
    '日期 (UTC),使用者,使用者名稱,狀態\n2025-03-04,[user removed],[user removed],失敗',
  ],
  'passwords, whatever they look like': [
    'Username,Password\nkari,hunter2',
    'Username,Password\n[user removed],[secret removed]',
  ],
  'in a mail, and prose below': [
    'Here it is:\n\nDate,User,Status\n2025,Kari,Failure\n\nCould you help, please, and call me?',
    'Here it is:\n\nDate,User,Status\n2025,[user removed],Failure\n\nCould you help, please, and call me?',
  ],
  'two tables, one below the other': [
    'User,Status\nKari,Failure\nStatus,User\nFailure,Ola\n',
    'User,Status\n[user removed],Failure\nStatus,User\nFailure,[user removed]\n',
  ],
  'a row that is cut off, within a quoted cell': [
    'Date,User,Status,Reason\n2025,Kari,Failure,"Wrong pass',
    'Date,User,Status,Reason\n2025,[user removed],Failure,"Wrong pass',
  ],
  'a first name beside a last name': [
    'First name,Last name,Department\nKari,Nordmann,IT',
    'First name,Last name,Department\n[user removed],[user removed],IT',
  ],
  'a name beside a user': ['Name,Username\nKari,kari', 'Name,Username\n[user removed],[user removed]'],
};

/** What has no names of columns, or no names below them. */
const STAYS: Readonly<Record<string, string>> = {
  'rows without names of columns': '2025-03-04,Kari Nordmann,Failure,50126\n2025-03-04,Ola,Failure,50053\n',
  'a sentence with the words':
    'We looked at the user, the status, and the tenant,\nbut Teams, Outlook, and Word failed.',
  'empty cells, placeholders, ids and loopback': `Date,User,User ID,IP address,Status\n2025,,${GUID},127.0.0.1,x\n2025,{PII Removed},-,::1,x`,
  'names of applications': 'Name,Application ID,Status\nContoso Expenses,1,Failure',
  'codes, wherever they stand': 'User,Status\nAADSTS50058: no session,Failure',
  'a query': '| project TimeGenerated, UserPrincipalName, ResultType\n| where ResultType in (50126, 50053)',
};

describe('in a table with names of columns, cells are taken out', () => {
  for (const [name, [text, expected]] of Object.entries(CASES)) {
    test(name, () => {
      const redacted = redact(text);
      assert.equal(redacted.text, expected);
      assert.deepEqual(redact(expected).removals, [], 'nothing is taken out twice');
      const kinds = new Set(redacted.removals.map(({ kind }) => kind));
      const kept = redact(text, { keepNames: true });
      assert.equal(kept.removals.length > 0, kinds.has('secret'), 'names stay where the reader wants them to');
    });
  }
});

describe('and these stay as they are', () => {
  for (const [name, text] of Object.entries(STAYS)) {
    test(name, () => assert.equal(redact(text).text, text));
  }
});

test('rows behind marks of an earlier pass are read with the same names of columns', () => {
  const text =
    'IP address,User,Status\n[IP-adresse fjernet],Kari [e-postadresse fjernet],Failure\n10.0.0.4,Ola,Failure';
  assert.equal(
    redact(text, { marks: NORWEGIAN_MARKS }).text,
    'IP address,User,Status\n[IP-adresse fjernet],[bruker fjernet][e-postadresse fjernet],Failure\n[IP-adresse fjernet],[bruker fjernet],Failure',
  );
});
