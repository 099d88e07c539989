import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupByPrefix, prefixTrail, sameFirstDigits } from './prefixes.ts';

const REAL = ['aadsts', 'aadb2c'].map((family) =>
  readdirSync(join(import.meta.dirname, '../../content/codes', family)),
);
const someCodes = fc.uniqueArray(fc.stringMatching(/^[1-9][0-3]{1,6}$/), { minLength: 1, maxLength: 60 });
const codeLists = fc.oneof(fc.constantFrom(...REAL), someCodes);

describe('groupByPrefix', () => {
  it('has every prefix of every code and no other', () => {
    fc.assert(
      fc.property(codeLists, (codes) => {
        const wanted = new Set(codes.flatMap((code) => [...prefixTrail(code), code]));
        assert.deepEqual(new Set(groupByPrefix(codes).keys()), wanted);
      }),
    );
  });

  it('lists exactly the codes with the prefix, in numeric order', () => {
    fc.assert(
      fc.property(codeLists, (codes) => {
        for (const [prefix, group] of groupByPrefix(codes)) {
          assert.equal(group.prefix, prefix);
          const wanted = codes.filter((code) => code.startsWith(prefix)).sort((a, b) => Number(a) - Number(b));
          assert.deepEqual(group.codes, wanted);
          assert.equal(group.isCode, codes.includes(prefix));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts how the codes go on, digit by digit', () => {
    const group = groupByPrefix(['50058', '500011', '50012', '5', '51'].reverse()).get('500');
    assert.deepEqual(
      group?.nextDigits,
      new Map([
        ['0', 1],
        ['1', 1],
        ['5', 1],
      ]),
    );
    fc.assert(
      fc.property(codeLists, (codes) => {
        for (const { codes: members, nextDigits, isCode } of groupByPrefix(codes).values()) {
          const total = [...nextDigits.values()].reduce((sum, count) => sum + count, 0);
          assert.equal(total, members.length - Number(isCode));
          assert.deepEqual([...nextDigits.keys()], [...nextDigits.keys()].sort());
        }
      }),
      { numRuns: 30 },
    );
  });

  it('walks to a code shortest first', () => {
    assert.deepEqual(prefixTrail('50058'), ['5', '50', '500', '5005']);
    assert.deepEqual(prefixTrail('5'), []);
  });
});

describe('sameFirstDigits', () => {
  it('lists other codes with the prefix, in numeric order, never the code itself, never too many', () => {
    fc.assert(
      fc.property(codeLists, fc.integer({ min: 1, max: 12 }), (codes, most) => {
        const groups = groupByPrefix(codes);
        for (const code of codes) {
          const same = sameFirstDigits(groups, code, most);
          if (same === undefined) continue;
          const others = codes.filter((other) => other !== code && other.startsWith(same.prefix));
          assert.ok(code.startsWith(same.prefix) && same.prefix.length >= 2 && same.prefix !== code);
          assert.ok(!same.codes.includes(code));
          assert.equal(same.codes.length, Math.min(most, others.length));
          assert.ok(same.codes.every((other) => others.includes(other)));
          assert.deepEqual(
            same.codes,
            same.codes.toSorted((a, b) => Number(a) - Number(b)),
          );
          assert.equal(same.total, others.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing where no other code shares two digits', () => {
    assert.equal(sameFirstDigits(groupByPrefix(['50058', '16000']), '50058', 8), undefined);
  });

  it('takes the longest prefix with company, and two digits for a code with little', () => {
    const groups = groupByPrefix(['50050', '50051', '50052', '50053', '50060', '50061', '51004']);
    assert.equal(sameFirstDigits(groups, '50051', 8)?.prefix, '5005');
    assert.equal(sameFirstDigits(groups, '50061', 8)?.prefix, '500');
    assert.equal(sameFirstDigits(groupByPrefix(['50058', '50999']), '50058', 8)?.prefix, '50');
  });

  it('shows the nearest neighbours where there are more than it may list', () => {
    const groups = groupByPrefix(['50001', '50002', '50003', '50004', '50005', '50006', '50007']);
    assert.deepEqual(sameFirstDigits(groups, '50004', 2)?.codes, ['50003', '50005']);
    assert.deepEqual(sameFirstDigits(groups, '50001', 2)?.codes, ['50002', '50003']);
    assert.deepEqual(sameFirstDigits(groups, '50007', 2)?.codes, ['50005', '50006']);
  });
});
