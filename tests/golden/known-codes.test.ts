import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readSources } from '../../scripts/explain/cli.ts';
import { explain } from '../../scripts/explain/explain.ts';
import { readFacts } from '../../src/catalog/facts.ts';
import { fullCode, isFamily } from '../../src/core/families.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { decodeError } from '../../src/decode/decode.ts';
import { logRows } from '../../src/decode/log-table.ts';
import { isKnownCode } from '../../src/resolve/lookup-data.ts';
import { answers, resolve } from '../../src/resolve/resolve.ts';
import { answerView } from '../../src/search/answer-view.ts';
import { unknownNumbers } from '../support/unknown-numbers.ts';

// Every code of content/facts is answered alike wherever one asks, and no number that nobody has seen is.

const root = join(import.meta.dirname, '../..');
const sources = readSources(root);
const { index } = sources;
const facts = readFacts(root);
const known = [...facts.codes].flatMap(([family, codes]) =>
  isFamily(family) ? [...codes.keys()].map((code) => ({ family, code, id: `${family}/${code}` })) : [],
);
const row = (code: string) => ({ code, count: 1, first: undefined, last: undefined, users: undefined });

describe('every known code', () => {
  test('is in the resolver, what search shows, decode and the table of a log', () => {
    assert.ok(known.length > 1_980, `${known.length} codes`);
    for (const { family, code, id } of known) {
      const name = fullCode(family, code);
      const resolution = resolve(name, index);
      const [found] = answers(resolution);
      assert.ok(found?.kind === 'code' && found.known && `${found.family}/${found.code}` === id, name);
      const [group] = answerView([found], resolution, index, 'en').answers;
      assert.deepEqual([group?.why, `${group?.rows[0]?.family}/${group?.rows[0]?.code}`], ['exact', id]);
      const [decoded] = decodeError(name, index).codes;
      assert.deepEqual([`${decoded?.family}/${decoded?.code}`, decoded?.known], [id, true]);
      const [line] = logRows([row(name)], index);
      assert.deepEqual([`${line?.family}/${line?.code}`, line?.known], [id, true]);
    }
  });

  test('is explained in every language, by its own page', () => {
    for (const { family, code, id } of known) {
      for (const locale of LOCALES) {
        const { exitCode, results } = explain(fullCode(family, code), locale, sources);
        const [page] = results[0]?.pages ?? [];
        assert.deepEqual([exitCode, page?.view.id, page?.view.locale], [0, id, locale]);
      }
    }
  });
});

describe('every value of error and suberror', () => {
  const values = [...facts.oauth];

  test('is in the resolver, what search shows, and decode, in the place where Entra sends it', () => {
    assert.ok(values.length > 40, `${values.length} values`);
    for (const [value, { roles }] of values) {
      const resolution = resolve(value, index);
      const [found] = answers(resolution);
      assert.ok(found?.kind === 'oauth' && found.known && found.code === value, value);
      const [group] = answerView([found], resolution, index, 'en').answers;
      assert.equal(`${group?.rows[0]?.family}/${group?.rows[0]?.code}`, `oauth/${value}`);
      for (const role of roles) {
        const { errors, suberrors } = decodeError(JSON.stringify({ error: 'invalid_grant', [role]: value }), index);
        const codes = role === 'error' ? errors.flatMap(({ code, known }) => (known ? code : [])) : suberrors;
        assert.ok(codes.includes(value), `${value} as ${role}`);
      }
    }
  });

  test('is explained in every language, by its own page', () => {
    for (const [value] of values) {
      for (const locale of LOCALES) {
        const { exitCode, results } = explain(value, locale, sources);
        const { view } = results[0]?.pages[0] ?? {};
        assert.deepEqual([exitCode, view?.id, view?.locale], [0, `oauth/${value}`, locale]);
      }
    }
  });
});

describe('1,000 numbers that nobody has seen', () => {
  test('are unknown in resolver, explain, decode and table', () => {
    for (const number of unknownNumbers(index)) {
      for (const text of [number, `AADSTS${number}`]) {
        const findings = answers(resolve(text, index));
        assert.ok(
          findings.every(({ kind, known }) => !known || kind === 'prefix'),
          text,
        );
        assert.equal(
          decodeError(text, index).codes.some(({ known }) => known),
          false,
          text,
        );
        assert.equal(explain(text, 'en', sources).exitCode, 1, text);
        assert.equal(logRows([row(text)], index)[0]?.known, false, text);
      }
      assert.ok(!isKnownCode('aadsts', number, index));
    }
  });
});
