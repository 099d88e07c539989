import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { convert } from './cli.ts';
import { fiveDocumentsProject } from './testing/five-documents.ts';
import {
  lineNumbers,
  missingWords,
  type RealFile,
  ROOT,
  readContent,
  sourceLines,
  wordsOf,
} from './testing/real-content.ts';

/** Of the five documents that the site began with; what other sources bring is another test's. */
const FIVE = fiveDocumentsProject(after);
const CODES = readContent('codes', FIVE);
const GUIDES = readContent('guides', FIVE);
const LEARN = sourceLines('aadsts-error-codes.fr.txt');
const TABLE = sourceLines('aadb2c-error-codes.fr.md');

const ofFamily = (family: string): RealFile[] => CODES.filter(({ keys }) => keys.family === family);
const wordsAt = (lines: readonly string[], { keys }: RealFile): string[] =>
  lineNumbers(keys.lines ?? '').flatMap((number) => wordsOf(lines[number - 1] ?? ''));

describe('codes of the real sources', () => {
  it('the tree is what the sources make', () => {
    const said: string[] = [];
    const print = { out: () => {}, err: (text: string) => said.push(text) };
    assert.equal(convert(['--check', '--root', ROOT], print), 0, said.join('\n'));
  });

  it('are 307 AADSTS codes, 127 AADB2C codes and 8 OAuth values, all in French', () => {
    assert.equal(ofFamily('aadsts').length, 307);
    assert.equal(ofFamily('aadb2c').length, 127);
    assert.equal(ofFamily('oauth').length, 8);
    assert.equal(CODES.length, 307 + 127 + 8);
    for (const { path, keys } of CODES) assert.equal(path, `codes/${keys.family}/${keys.code}/fr.md`);
  });

  it('are exactly the codes that begin a line or a row of their source', () => {
    const inLearn = LEARN.flatMap((line) => /^AADSTS(\d+)/.exec(line)?.[1] ?? []);
    const inTable = TABLE.flatMap((line) => /^\| `AADB2C(\d+)`/.exec(line)?.[1] ?? []);
    assert.deepEqual(
      ofFamily('aadsts')
        .map(({ keys }) => keys.code)
        .sort(),
      inLearn.sort(),
    );
    assert.deepEqual(
      ofFamily('aadb2c')
        .map(({ keys }) => keys.code)
        .sort(),
      inTable.sort(),
    );
  });

  it('have 255 symbols, and V2Error is none', () => {
    assert.equal(CODES.filter(({ keys }) => keys.symbol !== undefined).length, 255);
    const symbolOf = (code: string): string | undefined =>
      ofFamily('aadsts').find(({ keys }) => keys.code === code)?.keys.symbol;
    assert.equal(symbolOf('50058'), 'UserInformationNotProvided');
    assert.equal(symbolOf('700016'), 'UnauthorizedClient_DoesNotMatchRequest');
    assert.equal(symbolOf('50192'), 'RawCredentialExpectedNotFound');
    assert.equal(symbolOf('28002'), undefined);
    assert.equal(symbolOf('9002341'), undefined);
  });

  it('have the symbols that Microsoft’s English pages give them', (t) => {
    const facts = [join(ROOT, 'content/facts/aadsts.json'), join(ROOT, '../shared/facts/aadsts.json')].filter(
      existsSync,
    );
    let compared = 0;
    for (const file of facts) {
      const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { symbol?: string }>;
      for (const { keys } of ofFamily('aadsts')) {
        const { symbol } = known[keys.code ?? ''] ?? {};
        if (symbol === undefined) continue;
        assert.equal(keys.symbol, symbol, `${keys.code} in ${file}`);
        compared += 1;
      }
    }
    if (compared === 0) t.skip('no list of English symbols in content/facts or beside the checkout');
  });

  it('AADSTS: have every word of their lines and no other, the repeated own code aside', () => {
    for (const file of ofFamily('aadsts')) {
      const own = `AADSTS${file.keys.code}`;
      const [first, ...rest] = wordsAt(LEARN, file);
      assert.equal(first, own, file.path);
      const there = wordsOf(`${file.keys.symbol ?? ''} ${file.body}`);
      assert.deepEqual(
        missingWords(rest, there).filter((word) => word !== own),
        [],
        `${file.path} lacks`,
      );
      assert.deepEqual(missingWords(there, rest), [], `${file.path} invents`);
    }
  });

  it('AADB2C: have every word of their row in order and no other', () => {
    for (const file of ofFamily('aadb2c')) {
      assert.deepEqual([`AADB2C${file.keys.code}`, ...wordsOf(file.body)], wordsAt(TABLE, file), file.path);
    }
  });

  it('OAuth: have every word of their line in order, description first', () => {
    for (const file of ofFamily('oauth')) {
      const words = [...wordsOf(file.keys.code ?? ''), ...wordsOf(file.body), ...wordsOf(file.keys.action ?? '')];
      assert.deepEqual(words, wordsAt(LEARN, file), file.path);
      assert.ok(file.body !== '' && file.keys.action !== undefined, file.path);
    }
  });

  it('have bullets as Markdown lists, one item a bullet', () => {
    for (const file of ofFamily('aadsts')) {
      const bullets = lineNumbers(file.keys.lines ?? '').filter((number) =>
        (LEARN[number - 1] ?? '').trim().startsWith('•'),
      );
      const items = file.body.split('\n').filter((line) => line.startsWith('- '));
      assert.ok(items.length >= bullets.length, file.path);
      assert.ok(!file.body.includes('•'), file.path);
    }
    assert.equal(
      ofFamily('aadsts')
        .find(({ keys }) => keys.code === '50012')
        ?.body.match(/^- /gm)?.length,
      7,
    );
  });
});

describe('no line of a real source is lost', () => {
  const unclaimed = (source: string, lines: readonly string[]): string[] => {
    const files = [...CODES, ...GUIDES].filter(({ keys }) => keys.source === source);
    const claimed = new Set(files.flatMap(({ keys }) => lineNumbers(keys.lines ?? '')));
    return lines.filter((line, index) => line.trim() !== '' && !claimed.has(index + 1)).map((line) => line.trim());
  };

  it('aadsts-fr: only headings, and a bullet that says again what the notes say', () => {
    const left = unclaimed('aadsts-fr', LEARN);
    assert.deepEqual(left.slice(0, 7), [
      'Partager via',
      'Codes d’erreur d’authentification et d’autorisation Microsoft Entra',
      'Paramètre Description',
      "Code d'erreur Description Action du client",
      'Codes d’erreur AADSTS',
      'Erreur Description',
      'Étapes suivantes',
    ]);
    assert.equal(left.length, 8);
    const guide = GUIDES.find(({ path }) => path === 'guides/using-error-codes/fr.md');
    assert.ok(guide?.body.includes((left[7] ?? '?').replace(/^•\s+/, '')));
  });

  it('aadb2c-fr: only front matter, heading, introduction and column headings', () => {
    const end = TABLE.indexOf('---', 1);
    assert.equal(unclaimed('aadb2c-fr', TABLE).length, end + 1 + 4);
  });
});
