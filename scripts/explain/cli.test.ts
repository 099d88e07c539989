import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { labelsOf, readGolden } from '../../tests/golden/golden.ts';
import { absentLocale } from '../../tests/support/absent-locale.ts';
import { withText } from '../../tests/support/code-views.ts';
import { TRANSLATED_LOCALES } from '../../tests/support/translated-locales.ts';
import { IN_PROJECT, readSources } from './cli.ts';
import { explain, type Sources } from './explain.ts';
import { run } from './run.ts';

const root = join(import.meta.dirname, '../..');
const sources = readSources(root);

function call(args: readonly string[], stdin = '') {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), stdin: () => stdin };
  return { code: run(args, terminal, () => sources, IN_PROJECT), out: out.join('\n'), err: err.join('\n') };
}

describe('explain', () => {
  test('a known code: name, symbol, address and text in the language asked for', () => {
    const { code, out } = call(['50058', '--locale', 'fr']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^AADSTS50058 {2}UserInformationNotProvided\n\/fr\/aadsts\/50058\n\nNature.*\n.*\n.*\n\n.*session/,
    );
  });

  test('digits of two families: both', () => {
    const { out } = call(['90002']);
    assert.ok(out.indexOf('/aadsts/90002') < out.indexOf('/aadb2c/90002'), out);
    assert.ok(out.includes('/aadsts/90002'));
  });

  test('an unknown code: exit 1, other codes are called other codes, and no page is named', () => {
    const { code, out } = call(['AADSTS50059999']);
    assert.equal(code, 1);
    assert.match(out, /^No page for AADSTS50059999\.\n.*\nOther codes .*: AADSTS50059$/m);
    assert.match(out, /: https:\/\/login\.microsoftonline\.com\/error\?code=50059999$/m);
    assert.doesNotMatch(out, /^\/aadsts/m);
  });

  test('an unknown code beside a known OAuth value is still unknown', () => {
    assert.equal(call(['invalid_grant AADSTS50090']).code, 1);
    assert.equal(call(['invalid_grant']).code, 0);
  });

  test('a slip is told', () => {
    assert.match(call(['AADST50058']).out, /^Read as AADSTS50058\nAADSTS50058 {2}User/);
  });

  test('a value that was cut off is told to be that', () => {
    const { code, out } = call(['--locale', 'nb', '{"error":"invalid_gr']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^Verdier som begynner med invalid_gr, der teksten er kuttet:\ninvalid_grant\n\/nb\/oauth\/invalid_grant$/m,
    );
  });

  test('a family is answered with all its codes', () => {
    const { code, out } = call(['AADB2C']);
    assert.equal(code, 0);
    assert.match(out, /^366 codes begin with AADB2C\n {2}AADB2C90001\n/);
  });

  test('O for 0 is offered, not followed', () => {
    const { code, out } = call(['5OO58']);
    assert.equal(code, 1);
    assert.equal(out, '5OO58\nPerhaps this code is meant: AADSTS50058');
  });

  test('a pasted message comes from standard input', () => {
    const message = 'AADSTS50126: wrong. Correlation ID: 31ce8a12-3b9f-4d4b-8f9d-2c2ffcf0c8d1';
    const { code, out } = call([], message);
    assert.equal(code, 0);
    assert.match(out, /^AADSTS50126/);
    assert.match(out, /^Correlation ID: 31ce8a12-3b9f-4d4b-8f9d-2c2ffcf0c8d1$/m);
  });

  test('words of the command line are one text', () => {
    assert.match(call(['user', 'information', 'not', 'provided']).out, /^AADSTS50058/);
  });

  test('--json is JSON with the same answer', () => {
    const { code, out } = call(['--json', '--locale', 'nb', '50058']);
    const answer = JSON.parse(out) as { results: { finding: { code: string }; pages: { path: string }[] }[] };
    assert.equal(code, 0);
    assert.equal(answer.results[0]?.finding.code, '50058');
    assert.equal(answer.results[0]?.pages[0]?.path, '/nb/aadsts/50058');
  });

  test('a text in another language says so', () => {
    const bare: Sources = { ...sources, view: (...asked) => withText(sources.view(...asked), 'fr', 'Texte.') };
    const out: string[] = [];
    run(
      ['50058', '--locale', 'nb'],
      { out: (text) => out.push(text), err: () => {}, stdin: () => '' },
      () => bare,
      IN_PROJECT,
    );
    assert.match(out.join(), /\(.*norsk bokmål.*fransk.*\)/);
  });

  test('all of the answer is in the language asked for', () => {
    const frame = (text: string): string[] => TRANSLATED_LOCALES.map((locale) => call(['--locale', locale, text]).out);
    for (const text of ['AADSTS50059999', '5005', 'InformationNotProvided', '5OO58', 'x', 'AADST50058']) {
      const firstLines = frame(text).map((out) => out.split('\n').slice(0, 2).join('\n'));
      assert.equal(new Set(firstLines).size, TRANSLATED_LOCALES.length, text);
    }
    assert.match(frame('AADSTS50059999')[1] ?? '', /^Aucune page pour AADSTS50059999\./);
    assert.match(frame('5005')[3] ?? '', /^\d+ 個以 AADSTS5005 開頭的錯誤碼\n {2}AADSTS50050/);
  });

  test('wrong usage: exit 2, the reason and the help on standard error', () => {
    for (const args of [['--locale', 'xx', '50058'], ['--nope'], []]) {
      const { code, out, err } = call(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /Usage: npm run explain/);
    }
  });

  test('--version', () => assert.match(call(['--version']).out, /^\d+\.\d+\.\d+$/));

  test('a language in any case, and one that is served by another', () => {
    for (const [tag, path] of Object.entries({ FR: '/fr/', 'zh-tw': '/zh-tw/', 'zh-Hant': '/zh-tw/', nn: '/nb/' })) {
      const { code, out } = call(['50058', '--locale', tag]);
      assert.equal(code, 0, tag);
      assert.ok(out.split('\n')[1]?.startsWith(path), `${tag}: ${out.split('\n')[1]}`);
    }
    assert.equal(call(['50058', '--locale', absentLocale().tag]).code, 2);
  });

  test('--json says whose words the text is, and where it stands', () => {
    const { results } = JSON.parse(call(['--json', '50058', '--locale', 'nb']).out);
    const { source, url } = results[0].pages[0];
    assert.match(source.licence, /^CC BY 4\.0/);
    assert.match(source.url, /^https:\/\/(?:learn|docs)\.microsoft\.com\//);
    assert.ok(source.title.length > 0 && source.translatedFrom !== undefined);
    // A project is not built for a site.
    assert.equal(url, undefined);
  });

  test('--help', () => {
    const { code, out } = call(['--help']);
    assert.equal(code, 0);
    assert.match(out, /^Usage: npm run explain/);
  });

  test('nothing that moves a cursor or turns text gets to the terminal', () => {
    const nasty = '\u001b[2J\u009b31m\u202eAADST50058\u0007 5OO58 \u2066\u009d0;title\u009c';
    for (const args of [[nasty], ['--json', nasty], ['--locale', nasty]]) {
      const { out, err } = call(args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      assert.doesNotMatch(out + err, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  test('the golden table has the same first result here, and an exit code to match', () => {
    for (const row of readGolden(join(root, 'tests/golden/lookup.tsv'))) {
      const { resolution, exitCode } = explain(row.query, row.locale, sources);
      const where = `line ${row.line}: ${JSON.stringify(row.query)}`;
      assert.equal(labelsOf(resolution)[0], row.expected[0], where);
      const codes = row.expected.filter((label) => /^(?:unknown:AA.*|aad\w+\/\d+)$/.test(label));
      const decisive = codes.length > 0 ? codes : row.expected;
      const known = decisive.some((label) => !/^(?:unknown|noprefix|suggest):/.test(label));
      assert.equal(exitCode, known ? 0 : 1, where);
      if (row.query.trim() === '' || row.query.startsWith('-')) continue;
      const { code, out } = call(['--json', '--locale', row.locale, row.query]);
      assert.equal(code, exitCode, where);
      assert.doesNotThrow(() => JSON.parse(out), where);
    }
  });
});
