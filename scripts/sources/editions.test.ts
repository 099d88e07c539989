import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { eventsByEntry, textsAround } from '../../src/catalog/history.ts';
import { absentLocale } from '../../tests/support/absent-locale.ts';
import { fiveDocumentsProject } from '../convert/testing/five-documents.ts';
import { ROOT } from '../convert/testing/real-content.ts';
import { SourcesProject } from './testing/sources-project.ts';

const FIVE = fiveDocumentsProject(after);

const FRENCH = readFileSync(join(ROOT, 'content/sources/aadsts-error-codes.fr.txt'), 'utf8');
const B2C = readFileSync(join(ROOT, 'content/sources/aadb2c-error-codes.fr.md'), 'utf8');

/** A text with one piece replaced, which must be there. */
function edited(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  assert.notEqual(result, text, `nothing to replace: ${from}`);
  return result;
}

/** The entry of a code and all its lines. */
const entry = (code: string): RegExp => new RegExp(`^AADSTS${code} .*\\r?\\n(?:(?!AADSTS\\d).*\\r?\\n)*`, 'm');

const second = [
  [entry('50085'), ''],
  [/^AADSTS50034 \w+/m, 'AADSTS50034 AccountIsNotThere'],
  [/^AADSTS50059 (\w+)([ \u00a0]: )/m, 'AADSTS50059 $1$2Texte remanié. '],
  [/^AADSTS50147 (\w+)([ \u00a0]: )/m, 'AADSTS501470 MadeUpChallenge : une cause.\nAADSTS50147 $1$2Autrement dit. '],
] as const;
const SECOND = second.reduce((text, [from, to]) => edited(text, from, to), FRENCH);
const THIRD = edited(SECOND, /^AADSTS50086 /m, `${entry('50085').exec(FRENCH)?.[0]}AADSTS50086 `);

describe('made-up editions of the French document', () => {
  it('give history, changes and a page for what is gone; taking them out leaves no trace', (t) => {
    const project = new SourcesProject(FIVE, t);
    const before = project.snapshot();
    const steps = [before];
    for (const [name, text, date] of [
      ['second.fr.txt', SECOND, '2027-01-10'],
      ['third.fr.txt', THIRD, '2027-02-20'],
      ['fourth.fr.txt', edited(THIRD, 'Texte remanié.', 'Texte encore remanié.'), '2027-03-30'],
      ['fifth.fr.txt', `${THIRD}\n`, '2027-04-15'],
    ] as const) {
      const path = project.document(name, text);
      const dry = project.run('replace', path, '--date', date, '--taken', date, '--dry-run');
      assert.equal(dry.code, 0, dry.err);
      assert.deepEqual(project.snapshot(), steps.at(-1), 'a dry run writes nothing');
      const done = project.run('replace', path, '--date', date, '--taken', date);
      assert.equal(done.code, 0, done.err);
      steps.push(project.snapshot());
      if (name === 'second.fr.txt') {
        assert.match(
          project.read('codes/aadsts/50085/fr.md'),
          /^edition: 1\nuntil: aadsts-fr@1$/m,
          'gone, with its last text',
        );
        assert.match(done.out, /### Not in this edition any more: 1\n\n- AADSTS50085\n/);
        assert.match(done.out, /- AADSTS50059: .*\*\*Texte remanié/);
      }
    }
    const [, two, three, four] = project.editions().filter(({ source }) => source === 'aadsts-fr');
    assert.deepEqual(
      [two?.added, two?.gone, two?.renamed, two?.changed],
      [['aadsts/501470'], ['aadsts/50085'], ['aadsts/50034'], ['aadsts/50059', 'aadsts/50147']],
    );
    assert.deepEqual([three?.back, three?.added, three?.changed], [['aadsts/50085'], [], []]);
    assert.deepEqual([four?.changed, four?.taken], [['aadsts/50059'], '2027-03-30']);
    assert.doesNotMatch(project.read('codes/aadsts/50085/fr.md'), /^(?:until|edition):/m, 'it came back');

    const moved = project.history('aadsts/50059');
    assert.deepEqual(eventsByEntry(project.editions()).get('aadsts/50059'), [
      { edition: 'aadsts-fr@2', change: 'changed' },
      { edition: 'aadsts-fr@4', change: 'changed' },
      { edition: 'aadsts-fr@5', change: 'changed' },
    ]);
    assert.deepEqual(
      moved.texts.map(({ edition }) => edition),
      ['aadsts-fr@1', 'aadsts-fr@2', 'aadsts-fr@4', 'aadsts-fr@5'],
    );
    const back = textsAround(moved, 'aadsts-fr@5', 'fr');
    assert.match(back?.before.body ?? '', /^Texte encore remanié\./);
    assert.match(back?.after.body ?? '', /^Texte remanié\./, 'a text that came back is told apart from its first time');
    assert.deepEqual(project.history('aadsts/50034').formerSymbols, ['UserAccountNotFound']);
    assert.match(project.read('codes/aadsts/50034/fr.md'), /^symbol: AccountIsNotThere$/m);

    for (const state of steps.slice(0, -1).reverse()) {
      assert.equal(project.run('remove', 'aadsts-fr').code, 0);
      assert.deepEqual(project.snapshot(), state);
    }
  });

  it('three changed texts change three files of content', (t) => {
    const project = new SourcesProject(FIVE, t);
    const before = project.snapshot();
    const text = ['50058', '50059', '50126'].reduce(
      (all, code) => edited(all, new RegExp(`^(AADSTS${code} \\w+[ \u00a0]: )`, 'm'), '$1Remanié. '),
      `\n\n${FRENCH}`,
    );
    assert.equal(project.run('replace', project.document('next.fr.txt', text), '--taken', '2027-05-01').code, 0);
    const codes = [...project.snapshot()].filter(
      ([path, bytes]) => path.includes(join('content', 'codes')) && before.get(path) !== bytes,
    );
    assert.equal(codes.length, 3);
  });
});

describe('which text wins', () => {
  const table = (tag: string, date: string, kind: string, text: string): string =>
    `---\ntitle: Codes\nms.date: ${date}\n${kind}ms.contentlocale: ${tag}\n---\n# Codes\n\n${B2C.slice(
      B2C.indexOf('|'),
    ).replace(/^(\| `AADB2C90118` \| ).*$/m, `$1${text} |`)}`;

  it('the newer edition, whatever the order of files; the other is history', (t) => {
    const project = new SourcesProject(FIVE, t);
    const old = project.document('old.md', table('fr-FR', '03/01/2019', 'ms.translationtype: HT\n', 'Ancien texte.'));
    assert.equal(project.run('add', old).code, 0);
    assert.doesNotMatch(project.read('codes/aadb2c/90118/fr.md'), /Ancien/);
    assert.equal(project.history('aadb2c/90118').texts[0]?.body, 'Ancien texte.');
    const newer = project.document(
      'new.md',
      table('fr-FR', '03/01/2022', 'ms.translationtype: MT\n', 'Nouveau texte.'),
    );
    assert.equal(project.run('add', newer).code, 0);
    assert.match(project.read('codes/aadb2c/90118/fr.md'), /Nouveau texte\./);
  });
});

const ABSENT = absentLocale();

describe('"take", as the workflow does it', () => {
  it('passes over what is here, replaces what has a new edition, adds what is new', (t) => {
    const project = new SourcesProject(FIVE, t);
    const before = project.snapshot();
    const here = project.run('take', project.document('error-codes.md', B2C));
    assert.deepEqual([here.code, here.err], [0, '']);
    assert.match(here.out, /here already, as an edition of "aadb2c-fr"/);
    assert.deepEqual(project.snapshot(), before);

    const next = edited(edited(B2C, '10/02/2020', '06/16/2021'), /^(\| `AADB2C90118` \| ).*$/m, '$1Autre texte. |');
    const replaced = project.run('take', project.document('next.md', next));
    assert.equal(replaced.code, 0, replaced.err);
    assert.match(replaced.out, /^aadb2c-fr@2: .*\n[\s\S]*### Changed: 1\n/m);

    const english = edited(edited(B2C, 'fr-FR', 'en-US'), '10/02/2020', '06/16/2021');
    const added = project.run('take', project.document('english.md', english));
    assert.equal(added.code, 0, added.err);
    assert.match(added.out, /^aadb2c-en@1: /m);
    assert.match(
      project.run('upstream').out,
      /"MicrosoftDocs\/azure-docs","path":"articles\/active-directory-b2c\/error-codes\.md"/,
    );
  });

  it('looks at every document the site began with', (t) => {
    const watched = JSON.parse(new SourcesProject(FIVE, t).run('upstream').out) as {
      repository: string;
      path: string;
    }[];
    assert.equal(watched.length, 5);
  });
});

describe('what is refused, with reason and place, and nothing has changed', () => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp, string?])[] = [
    ['a PDF', '%PDF-1.7\n', /:1\n {2}found: {4}a PDF/],
    ['a gzip archive', gzipSync(B2C), /:1\n {2}found: {4}a gzip archive/],
    ['a web page', '<!DOCTYPE html>\n<html lang="fr"></html>', /:1\n {2}found: {4}a web page/],
    ['another page', '# Something else\n\nWords.\n', /"# Something else"/],
    ['a document we have', B2C, /the same bytes as an edition of "aadb2c-fr"/],
    [
      'half the codes',
      B2C.split('\n').slice(0, 90).join('\n'),
      /63 are missing: AADB2C90129, .*\n.*\n.*--confirm lost-codes/,
    ],
    ['a table cut within a row', B2C.slice(0, 9000), /:\d+\n {2}found: {4}a last line that stops within a row/],
    [
      'another family',
      edited(FRENCH, 'AADSTS50058 ', 'AADSTS50999 '),
      /aadsts in fr\n {2}expected: a new edition of "aadb2c-fr"/,
    ],
    [
      'an older edition',
      edited(B2C, '10/02/2020', '06/12/2019'),
      /an edition of 2019-06-12\n {2}expected: one of 2020-10-02 or later/,
    ],
    [
      'a language without pages',
      edited(B2C, 'fr-FR', ABSENT.region),
      new RegExp(`${ABSENT.name}.*\\n.*\\n.*npm run locale -- new ${ABSENT.tag}`),
    ],
    ['placeholders lost', B2C.replace(/\{\d\}/g, ''), /texts with fewer placeholders: AADB2C/],
    [
      'several things wrong, all said at once',
      B2C.replace('| `AADB2C90002` |', '| `AADB2C9` |').replace('| `AADB2C90007` |', '| `AADB2C` |'),
      /"AADB2C9" as code[\s\S]*"AADB2C" as code/,
    ],
  ];
  // None of them changes anything, so that one project serves all.
  const project = new SourcesProject(FIVE, { after });
  const before = project.snapshot();
  for (const [name, content, message] of cases) {
    it(name, () => {
      const done = project.run('replace', project.document('document.fr.md', content), '--id', 'aadb2c-fr');
      assert.equal(done.code, 1, done.out);
      assert.match(done.err, message);
      assert.match(done.err, /Nothing was changed\.\n$/);
      assert.deepEqual(project.snapshot(), before);
    });
  }

  it('is taken when it is confirmed', (t) => {
    const project = new SourcesProject(FIVE, t);
    const half = project.document('half.fr.md', B2C.split('\n').slice(0, 90).join('\n'));
    assert.equal(project.run('replace', half, '--confirm', 'lost-codes').code, 0);
    assert.match(project.read('codes/aadb2c/90129/fr.md'), /^until: aadb2c-fr@1$/m, 'no code vanishes');
  });
});
