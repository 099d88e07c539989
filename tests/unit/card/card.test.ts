import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { LOCALES } from '../../../src/core/locales.ts';
import { decodeError } from '../../../src/decode/decode.ts';
import { makeCard } from '../../../src/decode/hand-over.ts';
import { cardAsText } from '../../../src/decode/hand-over-text.ts';
import { viewOf } from '../../../src/decode/redact/view.ts';
import { decodeVocabulary, encodeVocabulary, type Vocabulary } from '../../../src/decode/redact/vocabulary.ts';
import { BLANK_KINDS, redact } from '../../../src/decode/redact.ts';
import { recognisedIn, redactRecord } from '../../../src/decode/redacted.ts';
import { leaksOf, type MarkedCase, readMarked } from '../../../src/decode/testing/marked-cases.ts';
import { testWords } from '../../../src/decode/testing/words.ts';
import { buildLookup, decodeLookup } from '../../../src/resolve/lookup-data.ts';
import { reviewedList, reviewedWords, type SiteText, siteTexts, vocabularyOf } from '../../../src/site/vocabulary.ts';
import { TRANSLATED_LOCALES } from '../../support/translated-locales.ts';

// What the card promises, measured: private things do not stand on it, ids and codes do, and it stays useful.

const texts = siteTexts();
const reviewed = reviewedWords();
const file = encodeVocabulary(vocabularyOf(texts, reviewed));
const vocabulary = decodeVocabulary(file);
const index = decodeLookup(
  buildLookup(
    (['aadsts', 'aadb2c', 'oauth'] as const).flatMap((family) =>
      readdirSync(join('content/codes', family)).map((code) => ({ family, code })),
    ),
  ),
);
/** Marks without letters, so that no word of them is taken for one of the paste. */
const marks = {
  'mark.secret': '[1]',
  'mark.user': '[2]',
  'mark.tenant': '[3]',
  'mark.device': '[4]',
  'mark.place': '[5]',
};
const words = testWords(
  {},
  {
    ...{ ...marks, 'mark.address': '[6]', 'mark.id': '[7]', 'mark.number': '[8]', 'mark.unknown': '[9]' },
    ...Object.fromEntries(BLANK_KINDS.map((kind, at) => [`kind.${kind}`, `[${at}]`])),
  },
);

function cardOf(text: string): string {
  const made = makeCard({
    decoded: decodeError(text, index),
    text,
    words,
    vocabulary,
    symbolOf: () => undefined,
    urlOf: () => '',
    withMessage: true,
    opened: new Set(),
  });
  return cardAsText(made, 'en');
}

function measure(cases: readonly MarkedCase[]): { things: number; leaks: string[]; lost: string[] } {
  return {
    things: cases.reduce((sum, { secrets }) => sum + secrets.length, 0),
    leaks: cases.flatMap((one) => leaksOf(one, cardOf(one.text))),
    lost: cases.flatMap(({ text, stay }) => stay.filter((value) => !cardOf(text).includes(value))),
  };
}

/** The pastes of a file beside this one, between lines of `=`. */
function markedIn(file: string): MarkedCase[] {
  return readFileSync(join('tests/unit/card', file), 'utf8').trimEnd().split('\n====\n').map(readMarked);
}

/** Pastes that are kept outside the project; without them their tests are left out, and say so. */
const OUTSIDE = '../shared/cases';
const hasOutside = existsSync(OUTSIDE);
const skip = hasOutside ? false : `${OUTSIDE} is not there`;
const outside = <Case>(name: string): Case[] => JSON.parse(readFileSync(join(OUTSIDE, name), 'utf8')) as Case[];

describe('private things', () => {
  test('of our own pastes at most one in a hundred can be read, no id or code is lost, no card is empty', () => {
    const pastes = markedIn('pastes.txt');
    assert.ok(pastes.length >= 60);
    const { things, leaks, lost } = measure(pastes);
    assert.ok(leaks.length <= things / 100, leaks.join('\n'));
    assert.deepEqual(lost, []);
    for (const { text } of pastes) assert.ok(cardOf(text).length > 40, text);
  });

  // Harder ones: how many pastes there are at the least, and of how many private things one may be read.
  for (const [file, kind, fewest, oneIn] of [
    [
      'attack.txt',
      'an attack, half of it with names, secrets and places that are words of the vocabulary, too',
      200,
      100,
    ],
    ['positions.txt', 'pastes whose names stand in places of all kinds, in ten languages', 120, 40],
    ['words.txt', 'pastes whose private things are all words of the vocabulary', 95, 12],
    ['everyday.txt', 'pastes whose names, machines and secrets are everyday words', 40, 25],
  ] as const) {
    test(`of ${kind}, at most one in ${oneIn} can be read, and no id or code is lost`, () => {
      const pastes = markedIn(file);
      assert.ok(pastes.length >= fewest);
      const { things, leaks, lost } = measure(pastes);
      assert.ok(leaks.length <= things / oneIn, `${leaks.length} of ${things}: ${leaks.join('\n')}`);
      assert.deepEqual(lost, []);
    });
  }

  test('of the marked pastes at most one in a hundred can be read, no id or code is lost', { skip }, () => {
    const { things, leaks, lost } = measure(
      outside<{ text: string }>('redaction.json').map(({ text }) => readMarked(text)),
    );
    assert.ok(leaks.length <= things / 100, leaks.join('\n'));
    assert.deepEqual(lost, []);
  });

  test('what must not be on a card is not, what must stay does', { skip }, () => {
    for (const { input, mustNotBeOnCard = [], mustStayOnCard = [] } of outside<Paste>('pastes.json')) {
      const card = cardOf(input);
      for (const value of mustNotBeOnCard) assert.ok(!card.includes(value), `${value} in ${card}`);
      for (const value of mustStayOnCard) assert.ok(card.includes(value), `${value} not in ${card}`);
    }
  });
});

/** The same text, as programs pack it. */
const PACKINGS: Readonly<Record<string, (text: string) => string>> = {
  percent: encodeURIComponent,
  JSON: (text) => JSON.stringify({ message: text }),
  'JSON in JSON': (text) => JSON.stringify({ error: { message: JSON.stringify({ error_description: text }) } }),
  entities: (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
  'a form': (text) => `error_description=${encodeURIComponent(text).replaceAll('%20', '+')}`,
};

const ownCases = (): MarkedCase[] => ['pastes', 'attack', 'positions'].flatMap((name) => markedIn(`${name}.txt`));

describe('whatever the packing', () => {
  const cases = ownCases();
  const plain = cases.map((one) => leaksOf(one, cardOf(one.text)));
  for (const [name, pack] of Object.entries(PACKINGS)) {
    test(`no more can be read than in the text itself, but for one thing in two hundred, and nothing is lost (${name})`, () => {
      let things = 0;
      const more: string[] = [];
      const lost: string[] = [];
      for (const [at, one] of cases.entries()) {
        const card = cardOf(pack(one.text));
        things += one.secrets.length;
        more.push(...leaksOf(one, card).filter((leak) => plain[at]?.includes(leak) !== true));
        lost.push(...one.stay.filter((value) => !card.includes(value)));
      }
      assert.ok(more.length <= things / 200, more.join('\n'));
      assert.ok(lost.length <= 1, lost.join('\n'));
    });
  }
});

test('each code and id that the decoder shows stands on the card, in every text and in random parts of several', () => {
  const all = ownCases().map(({ text }) => text);
  const check = (text: string): void => {
    const decoded = decodeError(text, index);
    const { ids } = recognisedIn(decoded);
    const shown = redactRecord(text, decoded, vocabulary)
      .pieces.map(({ text: piece, kind }) => (kind === undefined ? piece : '\n'))
      .join('')
      .toLowerCase();
    const plain = viewOf(text).text.toLowerCase();
    const written = [...ids, ...decoded.codes.filter(({ known }) => known).map(({ code }) => code)];
    for (const value of written.map((one) => one.toLowerCase())) {
      const isWord = new RegExp(`(?<![\\p{L}\\p{N}.:-])${value}(?![\\p{L}\\p{N}.:-])`, 'u');
      if (isWord.test(plain)) assert.ok(shown.includes(value), `${value} of ${text}`);
    }
  };
  for (const text of all) check(text);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...all), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
      (parts) => {
        check(parts.map(([text, from, to]) => text.slice(from % text.length).slice(0, to % text.length)).join(''));
      },
    ),
    { numRuns: 1500, seed: 13 },
  );
});

interface Paste {
  readonly input: string;
  readonly mustNotBeOnCard?: readonly string[];
  readonly mustStayOnCard?: readonly string[];
}

const LETTERS = /\p{L}{2,}/gu;

describe('words', () => {
  test('of real pastes at least 85 of a hundred stay', { skip }, () => {
    let [all, kept] = [0, 0];
    for (const { input, mustNotBeOnCard = [] } of outside<Paste>('pastes.json')) {
      const left = (cardOf(input).match(LETTERS) ?? []).reduce(
        (counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1),
        new Map<string, number>(),
      );
      const harmless = mustNotBeOnCard.reduce((text, value) => text.replaceAll(value, ' '), input);
      for (const word of harmless.match(LETTERS) ?? []) {
        const count = left.get(word) ?? 0;
        all += 1;
        if (count > 0) kept += 1;
        left.set(word, count - 1);
      }
    }
    assert.ok(kept / all >= 0.85, `${kept} of ${all}`);
  });

  const LEAST = 0.97;
  for (const locale of TRANSLATED_LOCALES) {
    test(`of texts the vocabulary was not made from, 97 of a hundred stay (${locale})`, () => {
      const { all, kept } = foldedWords().get(locale) ?? assert.fail();
      assert.ok(kept / all >= LEAST, `${((kept / all) * 100).toFixed(2)} of a hundred`);
    });
  }
});

interface Count {
  readonly all: number;
  readonly kept: number;
}

let folded: Map<string, Count> | undefined;

/** Words of every language's texts, and those that stay where the vocabulary is made from the other nine tenths of all texts. */
function foldedWords(): ReadonlyMap<string, Count> {
  if (folded !== undefined) return folded;
  folded = new Map();
  for (let fold = 0; fold < 10; fold += 1) {
    const others = texts.filter((_, at) => at % 10 !== fold);
    const made = decodeVocabulary(encodeVocabulary(vocabularyOf(others, reviewed)));
    for (const text of texts.filter((_, at) => at % 10 === fold)) {
      const { all, kept } = countWords(text, made);
      const sum = folded.get(text.locale) ?? { all: 0, kept: 0 };
      folded.set(text.locale, { all: sum.all + all, kept: sum.kept + kept });
    }
  }
  return folded;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const PRIVATE = ['Kari Nordmann', 'kari@contoso.com', '9bc3ab49-b65d-410a-85ad-de819febfd00', 'Contoso AS'];

/** Counts the words of a text whose placeholders are filled with private things, which are no words. */
function countWords({ text }: SiteText, made: Vocabulary): Count {
  let next = 0;
  const filled = text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\{[^{}]*\}/g, () => PRIVATE[next++ % PRIVATE.length] ?? '');
  const count = (piece: string): number =>
    (piece.match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]{2,}/gu) ?? []).reduce(
      (sum, run) => sum + (/\p{Script=Han}/u.test(run) ? [...segmenter.segment(run)].length : 1),
      0,
    );
  let [all, kept] = [0, 0];
  for (const { text: piece, kind } of redact(filled, made)) {
    const own =
      kind === undefined ? piece : piece.replace(/Kari|Nordmann|kari|contoso|com|Contoso|AS|[\da-f]{8}-\S+/g, ' ');
    all += count(own);
    if (kind === undefined) kept += count(own);
  }
  return { all, kept };
}

describe('the vocabulary', () => {
  test('is an exact set: what is written can be read, and nothing else', () => {
    const all = vocabularyOf(texts, reviewed);
    for (const [word, { isName, isPart }] of all) {
      assert.ok(vocabulary.has(word) && vocabulary.isName(word) === isName && vocabulary.isPart(word) === isPart, word);
    }
    assert.ok(!vocabulary.has('') && !vocabulary.has('authenticatio'));
  });

  test('is at most 60,000 bytes compressed, and 5,000 words of our own a language', () => {
    assert.ok(brotliCompressSync(file).length <= 60_000);
    for (const locale of LOCALES) assert.ok(new Set(reviewedList(locale)).size <= 5000, locale);
  });

  test('has no names: neither people’s, nor places, nor those of examples', () => {
    for (const name of ['kari', 'hansen', 'jean', 'dupont', 'nordmann', 'contoso', 'fabrikam', 'oslo', '王', '小明']) {
      assert.ok(!vocabulary.has(name), name);
    }
    assert.ok(vocabulary.isName('mark') && !vocabulary.isName('token'));
  });
});
