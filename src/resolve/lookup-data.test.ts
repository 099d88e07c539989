import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildLookup, decodeLookup, type LookupEntry } from './lookup-data.ts';

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,30}$/);
const entry = fc.record({
  family: fc.constantFrom('aadsts' as const, 'aadb2c' as const),
  code: fc.integer({ min: 10000, max: 9999999 }).map(String),
  symbol: fc.option(name, { nil: undefined }),
  formerSymbols: fc.option(fc.array(name, { maxLength: 3 }), { nil: undefined }),
});
const entries = fc.uniqueArray(entry, { selector: ({ family, code }) => family + code, maxLength: 60 });

describe('lookup data', () => {
  test('is written as documented', () => {
    const data = buildLookup([
      { family: 'aadsts', code: '16003', symbol: 'V2Kmsi' },
      { family: 'aadsts', code: '16001' },
      {
        family: 'aadsts',
        code: '16000',
        symbol: 'KmsiStop',
        formerSymbols: ['KmsiOff', 'KmsiStop', 'KmsiOff'],
      },
      { family: 'oauth', code: 'invalid_grant' },
      { family: 'oauth', code: 'invalid_client' },
    ]);
    assert.deepEqual(data, {
      aadsts: '016000:KmsiStop!KmsiOff 41 43:V2Kmsi',
      aadb2c: '',
      enrolment: '',
      oauth: '0invalid_client 8grant',
    });
  });

  test('comes back as it was, in numeric order', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const index = decodeLookup(buildLookup(list));
        for (const { family, code, symbol, formerSymbols = [] } of list) {
          assert.ok(index.byPrefix.get(`${family}/${code}`)?.includes(code));
          const names = index.symbols.filter((match) => match.family === family && match.code === code);
          assert.deepEqual(
            names.filter(({ former }) => !former).map((match) => match.symbol),
            symbol === undefined ? [] : [symbol],
          );
          const former = new Set(formerSymbols.filter((one) => one !== symbol));
          assert.deepEqual(new Set(names.filter((match) => match.former).map((match) => match.symbol)), former);
          for (const match of names) {
            assert.ok(index.bySymbol.get(match.symbol.toLowerCase().replaceAll('_', ''))?.includes(match));
          }
        }
        for (const codes of index.byPrefix.values()) {
          assert.deepEqual(
            codes,
            [...codes].sort((a, b) => Number(a) - Number(b)),
          );
        }
      }),
    );
  });

  test('does not depend on the order of entries', () => {
    fc.assert(fc.property(entries, (list) => assert.deepEqual(buildLookup([...list].reverse()), buildLookup(list))));
  });

  test('says what it cannot pack', () => {
    const twice: LookupEntry = { family: 'aadb2c', code: '90118' };
    assert.throws(() => buildLookup([twice, twice]), /aadb2c 90118 is there twice/);
    assert.throws(() => buildLookup([{ ...twice, symbol: 'Not this' }]), /cannot pack the symbol "Not this" of 90118/);
    assert.throws(() => buildLookup([{ ...twice, formerSymbols: ['a!b'] }]), /cannot pack the symbol "a!b"/);
  });
});
