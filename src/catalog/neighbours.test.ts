import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FAMILIES, hasDigits } from '../core/families.ts';
import { LOCALES } from '../core/locales.ts';
import { isBare } from './brief-view.ts';
import { entryById } from './catalog.ts';
import { codeView } from './code-view.ts';
import { readCatalog } from './content-files.ts';
import { groupByPrefix } from './prefixes.ts';

const catalog = readCatalog(join(import.meta.dirname, '../..'));

describe('neighbours of every code that says something', () => {
  for (const locale of LOCALES) {
    it(`no bare number, none twice, in ${locale}`, () => {
      const odd: string[] = [];
      let withGist = 0;
      for (const family of FAMILIES.filter(hasDigits)) {
        const entries = catalog.codes.get(family) ?? [];
        const prefixGroups = groupByPrefix(entries.map(({ code }) => code));
        for (const entry of entries.filter((one) => !isBare(one))) {
          const { name, sameTopic, sameDigits, answer } = codeView(entry, locale, { catalog, prefixGroups });
          const near = [...sameTopic, ...(sameDigits?.codes ?? [])];
          const named = [...near, ...(answer?.confusedWith.map(({ ref }) => ref) ?? [])].map((ref) => ref.name);
          if (new Set(named).size < named.length) odd.push(`${name}: ${named.join(' ')}`);
          for (const ref of near) {
            const other = entryById(catalog, `${ref.family}/${ref.code}`);
            const isTextless = other !== undefined && !isBare(other) && ref.gist === undefined;
            if (ref.symbol === undefined && isTextless) odd.push(`${name}: ${ref.name} says nothing`);
          }
          for (const ref of sameDigits?.codes ?? []) {
            const other = entryById(catalog, `${ref.family}/${ref.code}`);
            if (other === undefined || isBare(other)) odd.push(`${name}: ${ref.name} is bare`);
          }
          withGist += near.filter(({ gist }) => gist !== undefined).length;
        }
      }
      assert.deepEqual(odd.slice(0, 10), []);
      assert.ok(withGist > 500, `${withGist} with the start of a sentence`);
    });
  }
});
