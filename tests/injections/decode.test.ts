import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { CsvReader } from '../../src/decode/csv.ts';
import { writeCsv } from '../../src/decode/csv-write.ts';
import { decodeError } from '../../src/decode/decode.ts';
import { type Card, makeCard } from '../../src/decode/hand-over.ts';
import { cardAsMarkdown, cardAsText } from '../../src/decode/hand-over-text.ts';
import { logAsCsv, logAsMarkdown } from '../../src/decode/log-export.ts';
import { logRows } from '../../src/decode/log-table.ts';
import { createLogWords } from '../../src/decode/log-words.ts';
import { readLog } from '../../src/decode/read-log.ts';
import { testWords } from '../../src/decode/testing/words.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { buildKinds } from '../../src/search/kinds.ts';
import { INJECTIONS, label } from './corpus.ts';
import { hostileLogs, hostilePastes } from './pastes.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const OWN = 'https://atlas.example/';
const markdown = unified().use(remarkParse).use(remarkGfm);
// What a spreadsheet takes for the beginning of a formula, wherever it skips white space and what nobody sees.
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/** Words of which all are known: nothing is blank but what its form tells. */
const everything = {
  has: () => true,
  isName: () => false,
  isPart: () => false,
  isCalled: () => false,
  isProper: () => true,
};

/** The card with all its blanks open: what a reader may send at the most. */
function card(text: string, meaning: string, isOpen: boolean): Card {
  return makeCard({
    decoded: decodeError(text, index),
    text,
    vocabulary: everything,
    opened: isOpen ? new Set(Array.from({ length: 1000 }, (_, at) => String(at))) : new Set(),
    words: testWords({ 'aadsts/50058': meaning }),
    symbolOf: () => undefined,
    urlOf: (family, code) => `${OWN}${family}/${code}`,
    withMessage: true,
  });
}

/**
 * What a ticket system would make of the card besides text: HTML, images, links that are not the card's own. An address
 * that shows itself may be a link.
 */
function activeParts(text: string): string[] {
  const found: string[] = [];
  visit(markdown.parse(text), (node) => {
    if (['html', 'image', 'imageReference', 'linkReference', 'definition', 'footnoteReference'].includes(node.type)) {
      found.push(node.type);
    }
    if (node.type !== 'link' || node.url.startsWith(OWN)) return;
    const shown = textOf(node);
    const isItself = [shown, `http://${shown}`, `mailto:${shown}`].includes(node.url);
    if (!isItself) found.push(`${shown} to ${node.url}`);
  });
  return found;
}

describe('every injection in an error that is pasted', () => {
  test('the card as Markdown has no link but its own, no image and no HTML, the message in it as code', () => {
    for (const injection of INJECTIONS) {
      for (const text of hostilePastes(injection.text)) {
        const made = cardAsMarkdown(card(text, 'Meaning.', true), 'en');
        assert.deepEqual(activeParts(made), [], `${label(injection)} in ${text}\n${made}`);
      }
    }
  });

  test('so has the card with a meaning that is hostile itself', () => {
    for (const injection of INJECTIONS) {
      const made = cardAsMarkdown(card('AADSTS50058', injection.text.replace(/\s+/g, ' '), false), 'fr');
      assert.deepEqual(activeParts(made), [], `${label(injection)}\n${made}`);
    }
  });

  test('neither card has anything nobody sees', () => {
    for (const injection of INJECTIONS) {
      for (const text of hostilePastes(injection.text)) {
        const made = card(text, injection.text, true);
        for (const written of [cardAsText(made, 'en'), cardAsMarkdown(made, 'nb')]) {
          assert.doesNotMatch(written, /(?![\n\t])[\p{Cc}\p{Cf}]/u, label(injection));
        }
      }
    }
  });
});

/** The cells of a CSV as a reader of it finds them. */
function cellsOf(csv: string): string[][] {
  const records: string[][] = [];
  const reader = new CsvReader((cells) => records.push(cells));
  reader.write(csv);
  reader.end();
  return records;
}

describe('every injection in a table that is downloaded', () => {
  test('no cell begins like a formula, every cell is where it was', () => {
    const rows = INJECTIONS.map(({ text }, at) => [text, at, `x${text}`]);
    const cells = cellsOf(writeCsv(rows));
    assert.equal(cells.length, rows.length);
    for (const [at, row] of cells.entries()) {
      const injection = INJECTIONS[at] as (typeof INJECTIONS)[number];
      const [first = '', number, behind] = row;
      assert.doesNotMatch(first, FORMULA, label(injection));
      assert.ok([injection.text, `'${injection.text}`].includes(first), label(injection));
      assert.deepEqual([row.length, number, behind], [3, String(at), `x${injection.text}`], label(injection));
    }
  });

  test('a log full of them is counted, and its table has nothing of them but numbers', async () => {
    for (const [name, log] of Object.entries(hostileLogs(INJECTIONS.map(({ text }) => text)))) {
      const bytes = async function* (): AsyncGenerator<Uint8Array> {
        yield new TextEncoder().encode(log);
      };
      const rows = logRows((await readLog(bytes())).tally.rows, index);
      assert.ok(rows.length > 0, name);
      const sentences = { 'aadsts/50058': '=HYPERLINK("https://evil.example/")' };
      const words = createLogWords(testWords(sentences), buildKinds([]), {});
      const csv = cellsOf(logAsCsv({ rows, total: 10, words, urlOf: (family, code) => `${OWN}${family}/${code}` }));
      const [names = [], ...lines] = csv;
      for (const line of lines) {
        const cell = (column: string): string => line[names.indexOf(`log.${column}`)] ?? '';
        const [code, meaning, address] = [cell('code'), cell('meaning'), cell('address')];
        assert.match(code, /^AAD(?:STS|B2C)\d+$/, name);
        assert.match(`${cell('count')} ${cell('first')} ${cell('last')}`, /^\d+ [\d: -]*$/, name);
        assert.match(`${cell('users')}${cell('applications')}`, /^\d*$/, name);
        assert.doesNotMatch(meaning, FORMULA, name);
        assert.ok(address === '' || address === `${OWN}aadsts/50058`, address);
      }
      const markdown = logAsMarkdown({ rows, total: 10, words, urlOf: (family, code) => `${OWN}${family}/${code}` });
      for (const [, link] of markdown.matchAll(/\]\(([^)]*)\)/g)) assert.equal(link, `${OWN}aadsts/50058`, name);
    }
  });
});
