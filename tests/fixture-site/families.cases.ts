/*
 * A family with digits and one with hexadecimal digits, each one file, and what the project then does with their codes. Run with
 * `--conditions=fixture` by tests/unit/fixture-site.test.ts.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aliases, resolveAlias } from '../../scripts/hosts/aliases.ts';
import { redirectFile } from '../../scripts/hosts/redirect-file.ts';
import { pageClassOf } from '../../scripts/site/page-budget.ts';
import { checkCodes } from '../../scripts/translations/checks/literals.ts';
import { groupByPrefix, prefixTrail } from '../../src/catalog/prefixes.ts';
import { compareCodes, FAMILIES, type Family, fullCode, isCodeOf, splitFullCode } from '../../src/core/families.ts';
import { decodeError } from '../../src/decode/decode.ts';
import { logRows } from '../../src/decode/log-table.ts';
import { signInOfCells, signInOfRecord } from '../../src/decode/sign-in.ts';
import { Counter } from '../../src/decode/tally.ts';
import { liveLookupUrl } from '../../src/resolve/error-sample.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { nearMiss } from '../../src/resolve/near-miss.ts';
import { answers, onlyPage, readingsOf, relatedCodes, resolve } from '../../src/resolve/resolve.ts';
import { answerView } from '../../src/search/answer-view.ts';
import { fullTextWords } from '../../src/search/words.ts';
import { HUES } from '../../src/site/hues.ts';
import { splitInline } from '../../src/text/inline-parts.ts';
import { pairOf } from '../support/pair.ts';

const [mdm, broker] = ['mdm', 'broker'] as unknown as [Family, Family];

const data = buildLookup([
  { family: 'aadsts', code: '50058', symbol: 'UserDisabled' },
  { family: 'aadsts', code: '500011' },
  { family: 'aadb2c', code: '90118' },
  { family: 'oauth', code: 'invalid_grant' },
  { family: 'enrolment', code: '80180014' },
  { family: mdm, code: '204001', symbol: 'EnrolmentBlocked' },
  { family: mdm, code: '204055' },
  { family: mdm, code: '20405511' },
  { family: mdm, code: '500011' },
  { family: broker, code: 'caa20003', symbol: 'GrantRefused', formerSymbols: ['RefusedGrant'] },
  { family: broker, code: 'caa20004' },
  { family: broker, code: 'caa9001f' },
]);
const index = decodeLookup(data);

/** What a text names, in the order it is shown. */
function named(text: string): string[] {
  return answers(resolve(text, index)).flatMap((one) => {
    if (one.kind === 'symbol') return one.matches.map(({ family, code }) => `name ${family}/${code}`);
    return [`${one.known ? '' : 'unknown '}${one.kind} ${one.family}/${one.code}`];
  });
}

describe('the registry', () => {
  test('has them behind the others', () => {
    assert.deepEqual(FAMILIES, ['aadsts', 'aadb2c', 'oauth', 'enrolment', 'mdm', 'broker']);
    assert.deepEqual([fullCode(mdm, '204001'), fullCode(broker, 'caa20003')], ['MDMQ204001', '0xcaa20003']);
    assert.ok(isCodeOf(broker, 'caa20003') && !isCodeOf(broker, '80070005') && !isCodeOf(mdm, '20400'));
    assert.deepEqual(splitFullCode('0xCAA20003'), { family: broker, code: 'caa20003' });
    assert.deepEqual(
      ['20405511', '500011', '204055'].sort((a, b) => compareCodes(mdm, a, b)),
      ['204055', '500011', '20405511'],
    );
  });

  test('gives them colours, and a lookup only to those that have one', () => {
    assert.match(HUES, /\[data-family="mdm"\]\{--hue:light-dark\(#7a1f3d,#ffb3c7\)\}/);
    assert.equal(liveLookupUrl(broker, 'caa20003'), undefined);
  });
});

describe('lookup data', () => {
  test('is a string for each, digits and hexadecimal digits alike', () => {
    assert.equal(data.broker, '0caa20003:GrantRefused!RefusedGrant 74 39001f');
    assert.equal(data.mdm, '0204001:EnrolmentBlocked 455 0500011 020405511');
    assert.deepEqual(index.byPrefix.get('broker/caa2'), ['caa20003', 'caa20004']);
    assert.deepEqual(index.byPrefix.get('mdm/'), ['204001', '204055', '500011', '20405511']);
  });
});

describe('the resolver', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    MDMQ204001: ['code mdm/204001'],
    'mdmq 204,055': ['code mdm/204055'],
    MDMMQ204055: ['code mdm/204055'],
    MDQ204055: ['code mdm/204055'],
    'MDMQ204001, 204055 and 50058': ['code mdm/204001', 'code mdm/204055', 'code aadsts/50058'],
    MDMQ204: ['prefix mdm/204'],
    MDMQ20499: ['unknown prefix mdm/20499'],
    MDMQ209999: ['unknown code mdm/209999'],
    MDMQ: ['prefix mdm/'],
    '204001': ['code mdm/204001'],
    '500011': ['code aadsts/500011', 'code mdm/500011'],
    AADSTS500011: ['code aadsts/500011'],
    MDMQ500011: ['code mdm/500011'],
    AADSTS204001: ['unknown code aadsts/204001'],
    EnrolmentBlocked: ['name mdm/204001'],
    '0xcaa20003': ['code broker/caa20003'],
    '0xCAA20003': ['code broker/caa20003'],
    'error CAA9001F': ['code broker/caa9001f'],
    '(0xCAA20003), 0xcaa20004; AADSTS50058': ['code broker/caa20003', 'code broker/caa20004', 'code aadsts/50058'],
    '0xcaa2': ['prefix broker/caa2'],
    // Not the family's: a number of Windows' broker, which is told apart from codes.
    '0xcaafffff': [],
    '3399614467': ['code broker/caa20003'],
    '-895352829': [],
    '0x80180014': ['code enrolment/80180014'],
    '0x8018': ['prefix enrolment/8018'],
    '0x80070005': [],
    caafffff: [],
    'deadbeef-caa20003': [],
    RefusedGrant: ['name broker/caa20003'],
    '50058': ['code aadsts/50058'],
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(`${text}: ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(named(text), expected));
  }

  test('finds them in a long text, where only a prefix or a label makes a number a code', () => {
    const log = `${'A line of a log that goes on. '.repeat(8)}\nresult 0xCAA20003 in module caa20004; port 204055; MDMQ204055: no.`;
    assert.deepEqual(named(log), ['code broker/caa20003', 'code broker/caa20004', 'code mdm/204055']);
    assert.deepEqual(named(`${'A line of a log that goes on. '.repeat(8)} 0xcaa2 204001 0xcaa`), []);
  });

  test('reads slips as such, and names neighbours of the same family', () => {
    const [slip, unknown] = ['MDQ204055', 'MDMQ204056'].map((text) => resolve(text, index).findings[0]);
    assert.deepEqual(slip && readingsOf(slip), ['letter-missing']);
    assert.deepEqual(unknown?.kind === 'code' && relatedCodes(unknown, index), ['204055', '20405511']);
    assert.deepEqual(onlyPage(resolve('0xCAA20003', index)), resolve('0xCAA20003', index).findings[0]);
  });
});

test('search says whose code a bare number is, and does not look for it in texts', () => {
  const resolution = resolve('204001', index);
  const [group] = answerView(answers(resolution), resolution, index, 'en').answers;
  assert.deepEqual(group?.label, { key: 'search.why.family', params: { family: 'Device Manager' } });
  assert.equal(fullTextWords('error 0xcaa20003', resolve('error 0xcaa20003', index), 'en'), '');
  assert.equal(fullTextWords('MDMQ 204001', resolve('MDMQ 204001', index), 'en'), '');
});

test('prefix pages go digit by digit, hexadecimal ones too', () => {
  assert.deepEqual(prefixTrail('caa20003').slice(0, 3), ['c', 'ca', 'caa']);
  const groups = groupByPrefix(['caa20003', 'caa20004', 'caa9001f']);
  assert.deepEqual(
    [...(groups.get('caa')?.nextDigits ?? [])],
    [
      ['2', 2],
      ['9', 1],
    ],
  );
});

test('running text and translations treat them as codes', () => {
  const codes = splitInline('See MDMQ204001, 0xcaa20003 and MDMQ20.').filter(({ kind }) => kind === 'code');
  assert.deepEqual(
    codes.map(({ text }) => text),
    ['MDMQ204001', '0xcaa20003'],
  );
  assert.equal(checkCodes(pairOf('MDMQ204001 0xcaa20003', 'MDMQ204001')).length, 1);
});

describe('decode', () => {
  test('knows them in an error', () => {
    const { codes } = decodeError('MDMQ204001: no. (0xCAA20003)', index);
    assert.deepEqual(
      codes.map(({ family, code, known }) => [family, code, known]),
      [
        [mdm, '204001', true],
        [broker, 'caa20003', true],
      ],
    );
  });

  test('counts them in a log', () => {
    const columns = { code: 0, time: -1, status: -1, count: -1, user: -1, application: -1 };
    const counter = new Counter();
    for (const cell of ['0xCAA20003', '0xcaa20003', 'MDMQ204001', '204055', 'AADSTS50058', '50058', '050058']) {
      counter.add(signInOfCells([cell], columns));
    }
    counter.add(signInOfRecord({ message: 'failed with 0xcaa20004' }));
    const rows = logRows(counter.result().rows, index).map(({ family, code, known, count }) => [
      `${family}/${code}`,
      known,
      count,
    ]);
    assert.deepEqual(rows, [
      ['aadsts/50058', true, 3],
      ['broker/caa20003', true, 2],
      ['broker/caa20004', true, 1],
      ['mdm/204055', true, 1],
      ['mdm/204001', true, 1],
    ]);
  });
});

describe('addresses', () => {
  const known = { base: '/', index, paths: [] };
  const cases: Readonly<Record<string, string | undefined>> = {
    '/MDMQ204001': '/mdm/204001',
    '/204001': '/mdm/204001',
    '/mdm-204055/': '/mdm/204055',
    '/500011': undefined,
    '/0xCAA20003': '/broker/caa20003',
    '/fr/broker/CAA20003': '/fr/broker/caa20003',
    '/broker/0xcaa20003': '/broker/caa20003',
    '/caa2': '/broker/caa2',
    '/RefusedGrant': '/broker/caa20003',
  };
  for (const [typed, page] of Object.entries(cases)) {
    test(`${typed} was meant for ${page}`, () => assert.equal(nearMiss(typed, known), page));
  }

  test('are redirected by hosts, and never in a circle', () => {
    assert.deepEqual(
      ['/MDMQ204001', '/mdm/204001/', '/0xcaa20003', '/Broker/caa20003', '/BROKER'].map((path) =>
        resolveAlias(path, ''),
      ),
      ['/mdm/204001', '/mdm/204001', '/broker/caa20003', '/broker/caa20003', '/broker'],
    );
    for (const path of ['/broker/CAA20003', '/0XCAA20003', '/mdmq/204001']) {
      const target = resolveAlias(path, '');
      assert.ok(target === undefined || resolveAlias(target, '') === undefined, path);
    }
    assert.ok(aliases('').length > 0);
    const lines = redirectFile(['mdm/204001.html', 'mdm/204.html', 'broker/caa20003.html', 'guides/a.html'], '');
    assert.deepEqual(lines.split('\n').slice(0, 2), [
      '/MDMQ204001 /mdm/204001 301',
      '/0xcaa20003 /broker/caa20003 301',
    ]);
  });

  test('are of pages of their class', () => {
    assert.deepEqual(
      ['/broker/caa20003', '/broker/caa', '/mdm', '/mdmq/1'].map((path) =>
        pageClassOf(path, path.includes('0003') ? '<article data-pagefind-body>' : ''),
      ),
      ['code', 'list', 'list', 'other'],
    );
  });
});
