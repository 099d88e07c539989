import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SourceError } from '../../src/core/source-error.ts';
import { accountForLines } from './line-account.ts';
import { parseManifest } from './manifest.ts';
import { ADAPTERS, planContent } from './plan.ts';
import type { Adaptation } from './records.ts';
import { fraction, type Mutation, mutate, mutations } from './testing/mutations.ts';
import { missingWords, ROOT, sourceLines, wordsOf } from './testing/real-content.ts';

/** Runs an adapter; `npm run nightly` looks harder with `FUZZ_RUNS=10000`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 150);

const MANIFEST = 'content/sources/sources.json';
const { guides: guideSlugs, sources } = parseManifest(readFileSync(join(ROOT, MANIFEST), 'utf8'), MANIFEST);

/** Which lines of a source stay when it is cut to a size that converts quickly: its frame, and some of its middle. */
const FRAME = {
  'learn-text': [60, 3],
  'docs-page': [26, 0],
  'docs-questions': [24, 0],
  'side-by-side': [24, 0],
} as const;
const MIDDLE = 25;

/** Words; an address that follows a letter is a word of its own, since it becomes a link. */
const words = (text: string): string[] => wordsOf(text.replace(/(?=https?\\?:)/g, ' '));

/** Everything a reader gets of an adaptation. */
function wordsIn({ records }: Adaptation): string[] {
  return records.flatMap((record) =>
    record.kind === 'guide'
      ? words(`${record.title} ${record.body}`)
      : words(`${record.code} ${record.symbol ?? ''} ${record.body} ${record.action ?? ''}`),
  );
}

/** Words of the lines that were not left out; tags of the pairs are no words, and a code may be said only once. */
function wordsToFind(text: string, { leftOut }: Adaptation): string[] {
  const out = new Set(
    leftOut.flatMap(({ lines }) => Array.from({ length: lines.last - lines.first + 1 }, (_, n) => lines.first + n)),
  );
  return text
    .split('\n')
    .filter((_, index) => !out.has(index + 1))
    .flatMap((line) => words(line.replace(/<\/?(?:span|a)\b[^<>]*>/g, ' ')))
    .filter((word) => !/^AAD(?:STS|B2C)\d+$/.test(word));
}

/** Lines that begin like an entry and were left out all the same; front matter may say what it likes. */
function codesLeftOut(text: string, { leftOut }: Adaptation): string[] {
  const lines = text.split('\n');
  return leftOut
    .filter(({ why }) => !why.startsWith('front matter'))
    .flatMap((part) => lines.slice(part.lines.first - 1, part.lines.last))
    .filter((line) => /^[\s|`•]*AAD(?:STS|B2C)\d/.test(line));
}

describe('damaged documents give a SourceError or an output that has every word', () => {
  for (const source of sources.filter(({ id }) => ['aadsts-fr', 'aadb2c-fr', 'graph-nb'].includes(id))) {
    it(source.id, (t) => {
      const lines = sourceLines(source.file);
      const [head, tail] = FRAME[source.adapter];
      const described = { ...source, path: source.file };
      let converted = 0;
      const check = (start: number, everywhere: boolean, changes: readonly Mutation[]): void => {
        const from = head + Math.floor(start * (lines.length - head - tail - MIDDLE));
        const change = (some: readonly string[], here: boolean): readonly string[] =>
          here ? mutate(some, changes) : some;
        const middle = change(lines.slice(from, from + MIDDLE), !everywhere);
        const whole = [...lines.slice(0, head), ...middle, ...lines.slice(lines.length - tail - 1)];
        const text = change(whole, everywhere).join('\n');
        try {
          const adaptation = ADAPTERS[source.adapter](text, { source: described, guideSlugs });
          accountForLines(text, adaptation, source.file);
          assert.deepEqual(missingWords(wordsToFind(text, adaptation), wordsIn(adaptation)), [], 'lost words');
          assert.deepEqual(codesLeftOut(text, adaptation), [], 'codes left out');
          planContent([{ source: described, text, edition: 1, isCurrent: true }], guideSlugs);
          converted += 1;
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
        }
      };
      fc.assert(fc.property(fraction, fc.boolean(), mutations, check), { numRuns: RUNS, endOnFailure: false });
      t.diagnostic(`${converted} of ${RUNS} damaged documents could still be converted`);
      assert.ok(converted > 0 && converted < RUNS, 'the damage is neither too small nor too great to tell anything');
    });
  }
});
