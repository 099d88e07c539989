import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AnswerWords } from '../../src/catalog/answers-schema.ts';
import { readCatalog } from '../../src/catalog/content-files.ts';
import type { Locale } from '../../src/core/locales.ts';
import { TRANSLATED_LOCALES } from '../../tests/support/translated-locales.ts';

// What readers are told, over all answers: each is told what is so of its code, in few words.

/** A sentence on more codes than these is boilerplate. */
const MOST_CODES = 3;
const MOST_SENTENCES = 2;

const answers = [...readCatalog(join(import.meta.dirname, '../..')).codes.values()]
  .flat()
  .flatMap(({ family, code, answer }) => (answer === undefined ? [] : [{ id: `${family}/${code}`, answer }]));

function sentences(text: string, locale: Locale): string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((one) => one !== '');
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined;
}

function textsOf({ what, causes, do: steps, tell, note, reply }: AnswerWords): string[] {
  return [what, ...causes, ...Object.values(steps).flat(), ...Object.values(tell), note, reply].filter(isSaid);
}

for (const locale of TRANSLATED_LOCALES) {
  const words = answers.flatMap(({ id, answer }) => {
    const own = answer.words.get(locale);
    return own === undefined ? [] : [{ id, own }];
  });

  test(`no sentence in ${locale} stands on more than three codes`, () => {
    assert.ok(words.length >= 220, `${words.length} answers`);
    const codes = new Map<string, Set<string>>();
    for (const { id, own } of words) {
      for (const one of textsOf(own).flatMap((text) => sentences(text, locale))) {
        codes.set(one, (codes.get(one) ?? new Set()).add(id));
      }
    }
    assert.deepEqual(
      [...codes].filter(([, ids]) => ids.size > MOST_CODES).map(([one, ids]) => `${[...ids].join(' ')}: ${one}`),
      [],
    );
  });

  test(`every line to a reader in ${locale} has at most two sentences`, () => {
    const long = words.flatMap(({ id, own }) =>
      Object.entries(own.do).flatMap(([role, lines]) =>
        (lines ?? [])
          .filter((line) => sentences(line, locale).length > MOST_SENTENCES)
          .map((line) => `content/answers/${id}/${locale}.json: ${role}: ${line}`),
      ),
    );
    assert.deepEqual(long, []);
  });
}
