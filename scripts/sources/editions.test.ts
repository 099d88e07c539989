import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { eventsByEntry, textsAround } from '../../src/catalog/history.ts';
import { changesFeed } from '../../src/publish/changes-feed.ts';
import { convert } from '../convert/cli.ts';
import { fiveDocumentsProject } from '../convert/testing/five-documents.ts';
import { ROOT } from '../convert/testing/real-content.ts';
import { addresses } from './addresses.ts';
import { edited } from './testing/edited.ts';
import { SourcesProject } from './testing/sources-project.ts';

const FIVE = fiveDocumentsProject(after);

const FRENCH = readFileSync(join(ROOT, 'content/sources/aadsts-error-codes.fr.txt'), 'utf8');
const B2C = readFileSync(join(ROOT, 'content/sources/aadb2c-error-codes.fr.md'), 'utf8');

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
    const keep = (): number => addresses(['--root', project.root], { out: () => {}, err: () => {} });
    assert.equal(keep(), 0);
    const listed = project.read('addresses.txt');
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
        assert.equal(keep(), 0, 'no address is lost');
        assert.match(project.read('addresses.txt'), /^\/aadsts\/50085$[\s\S]*^\/aadsts\/501470$/m);
        writeFileSync(join(project.root, 'content/addresses.txt'), listed);
      }
    }
    const feed = changesFeed(
      project.editions().reverse(),
      'https://a.example/changes',
      'fr',
      ((key: string) => key) as never,
    );
    assert.deepEqual(
      feed
        .slice(0, 4)
        .map(({ url, updated, summary }) => [url.split('#')[1], updated, summary.replace(/^.*listed(?: · )?/, '')]),
      [
        ['aadsts-fr-5', '2027-04-15', 'changes.changed: 1'],
        ['aadsts-fr-4', '2027-03-30', 'changes.changed: 1'],
        ['aadsts-fr-3', '2027-02-20', 'changes.back: 1'],
        ['aadsts-fr-2', '2027-01-10', 'changes.added: 1 · changes.changed: 2 · changes.renamed: 1 · changes.gone: 1'],
      ],
    );
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
    const done = project.run('replace', project.document('next.fr.txt', text), '--taken', '2027-05-01');
    assert.match(done.out, /^### Changed: 3$/m, done.err);
    const isCode = (path: string): boolean => path.includes(join('content', 'codes'));
    const codes = [...project.snapshot()].filter(([path, bytes]) => isCode(path) && before.get(path) !== bytes);
    assert.equal(codes.length, 3);
    for (const [path] of codes) writeFileSync(path, Buffer.from(before.get(path) ?? '', 'base64'));
    const ledger: string[] = [];
    convert(['--root', project.root], { out: (line) => ledger.push(line), err: (line) => ledger.push(line) });
    assert.match(ledger.join('\n'), /^entries: 0 new, 3 changed, 0 gone; files: 0 new, 3 changed, 0 gone/m);
    assert.match(project.read('sources/sources.json'), /"between": \{\s+"after": "2023-07",\s+"before": "2027-05-01"/);
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
