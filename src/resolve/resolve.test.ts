import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readCatalog } from '../catalog/content-files.ts';
import { readFacts } from '../catalog/facts.ts';
import { lookupEntries } from '../catalog/lookup-entries.ts';
import { fullCode } from '../core/families.ts';
import { buildLookup, decodeLookup } from './lookup-data.ts';
import {
  answers,
  type CodeFinding,
  findNamed,
  isExact,
  onlyPage,
  readingsOf,
  relatedCodes,
  resolve,
} from './resolve.ts';

const root = join(import.meta.dirname, '../..');
const entries = lookupEntries(readCatalog(root));
const index = decodeLookup(buildLookup(entries));
const known = new Set(entries.map(({ family, code }) => fullCode(family, code)));

/** What is shown first, as family and code. */
function first(text: string): string | undefined {
  const [finding] = answers(resolve(text, index));
  return finding && 'family' in finding && finding.known
    ? `${finding.kind}:${finding.family}/${finding.code}`
    : undefined;
}

describe('every entry', () => {
  test('is every documented code and every code known from elsewhere', () => {
    const { codes, oauth } = readFacts(root);
    const known = [...codes].flatMap(([family, all]) => [...all.keys()].map((code) => `${family}/${code}`));
    const all = new Set(entries.map(({ family, code }) => `${family}/${code}`));
    assert.ok(known.length >= 1_940);
    assert.deepEqual(
      [...known, ...[...oauth.keys()].map((code) => `oauth/${code}`)].filter((id) => !all.has(id)),
      [],
    );
  });

  test('is first for its full code, alone and with words of every language around it', () => {
    for (const { family, code } of entries) {
      const kind = family === 'oauth' ? 'oauth' : 'code';
      const full = fullCode(family, code);
      for (const text of [
        full,
        full.toLowerCase(),
        `error ${full}:`,
        `l’erreur ${full} `,
        `feil ${full}?`,
        `錯誤${full}發生`,
      ]) {
        assert.equal(first(text), `${kind}:${family}/${code}`, text);
      }
    }
  });

  test('is the only page for its full code', () => {
    for (const { family, code } of entries) {
      const page = onlyPage(resolve(fullCode(family, code), index));
      assert.deepEqual([page?.family, page?.code], [family, code]);
    }
  });

  test('with digits is found by them, and numbers of both families name both, AADSTS first', () => {
    const digits = [...new Set(entries.filter(({ family }) => family !== 'oauth').map(({ code }) => code))];
    const ids = new Set(entries.map(({ family, code }) => `${family}/${code}`));
    const shared = digits.filter((code) => known.has(`AADSTS${code}`) && known.has(`AADB2C${code}`));
    assert.ok(shared.length >= 28);
    for (const code of digits) {
      const expected = ['aadsts', 'aadb2c', 'enrolment'].filter((family) => ids.has(`${family}/${code}`));
      const found = answers(resolve(code, index));
      assert.deepEqual(
        found.map((finding) => finding.kind === 'code' && finding.known && finding.family),
        expected,
        code,
      );
    }
  });

  test('with a symbol is found by it, written in one, in words and in another case', () => {
    for (const { code, symbol } of entries) {
      if (symbol === undefined) continue;
      const words = symbol.replace(/_|(?<=[a-z\d])(?=[A-Z])/g, ' ');
      for (const text of [symbol, symbol.toUpperCase(), words]) {
        const found = findNamed(text, index).findings.flatMap((finding) =>
          finding.kind === 'symbol' && finding.match !== 'part' ? finding.matches : [],
        );
        assert.ok(
          found.some((match) => match.code === code && !match.former),
          text,
        );
      }
    }
  });
});

describe('exact or honest', () => {
  const unknownCode = fc
    .tuple(fc.constantFrom('AADSTS', 'AADB2C', ''), fc.integer({ min: 10_000, max: 9_999_999 }))
    .filter(([prefix, number]) => {
      const families = prefix === '' ? ['AADSTS', 'AADB2C'] : [prefix];
      return !families.some((family) => known.has(family + number));
    });

  test('a code that is not known is never answered by one that is', () => {
    fc.assert(
      fc.property(unknownCode, fc.constantFrom('', 'error ', 'erreur ', 'feil ', '錯誤'), ([prefix, number], word) => {
        const resolution = resolve(word + prefix + number, index);
        assert.deepEqual(answers(resolution).filter(isExact), []);
        assert.equal(onlyPage(resolution), undefined);
        const unknown = resolution.findings.find((finding): finding is CodeFinding => finding.kind === 'code');
        assert.deepEqual([unknown?.known, unknown?.code], [false, String(number)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is offered beside an unknown code shares at least two first digits and is another code', () => {
    fc.assert(
      fc.property(unknownCode, ([prefix, number]) => {
        for (const finding of findNamed(prefix + number, index).findings) {
          if (finding.kind !== 'code') continue;
          const related = relatedCodes(finding, index);
          assert.ok(related.length <= 10);
          for (const other of related) {
            assert.notEqual(other, finding.code);
            assert.equal(other.slice(0, 2), finding.code.slice(0, 2));
            assert.ok(known.has(fullCode(finding.family, other)));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no digit is ever corrected: every code found stands in the text, digit by digit', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'AADSTS',
        'aadb2c',
        'AADST',
        'b2c',
        'error code ',
        '/',
        ' and ',
        '5 0 0 5 8',
        ' ',
        ', ',
        '%20',
        '5O',
        ' 058',
        ',',
        '錯誤碼：',
        '５',
      ),
      fc.integer({ min: 0, max: 9_999_999 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const finding of findNamed(text, index).findings) {
          if (finding.kind !== 'code') continue;
          // Of the prefix AADB2C, or a slip of it, the 2 is no digit of the code.
          const digits = finding.written.normalize('NFKC').replace(/^(?:aa?d+)?b+2+c?|\D/gi, '');
          assert.equal(digits, finding.code, text);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('positions', () => {
  test('are offsets into the text, and what is written there is the finding', () => {
    const text = '錯誤 AADST 50058, invalid_grant; UserDisabled';
    for (const { position, end, written } of resolve(text, index).findings) {
      assert.equal(text.slice(position, end), written);
    }
    assert.deepEqual(
      resolve(text, index).findings.map(({ written }) => written),
      ['AADST 50058', 'invalid_grant', 'UserDisabled'],
    );
  });
});

describe('readings', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    AADSTS50058: [],
    'AADSTS: 50058': [],
    AADST50058: ['letter-missing'],
    AADSSTS50058: ['letter-doubled'],
    '50 058': ['grouped'],
    'AADST50,058': ['grouped', 'letter-missing'],
    '５００５８': ['full-width'],
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(`${text}: ${expected.join(', ') || 'as usual'}`, () => {
      const [finding] = resolve(text, index).findings;
      assert.equal(finding?.kind, 'code');
      assert.deepEqual(
        [finding?.kind === 'code' && finding.code, finding?.kind === 'code' && readingsOf(finding)],
        ['50058', expected],
      );
    });
  }
});

describe('the admin center', () => {
  const cases = [
    'Sign-in error code: 50058',
    'Code d’erreur de connexion : 50058',
    'Feilkode for pålogging 50058',
    '登入錯誤碼：50058',
  ];
  for (const line of cases) {
    test(`labels the code in its language, in a long text too: ${line}`, () => {
      const text = `${line}\n${'2 of 7 other lines. '.repeat(8)}`;
      assert.deepEqual(
        answers(resolve(text, index)).map((one) => one.kind === 'code' && one.code),
        ['50058'],
      );
    });
  }
});
