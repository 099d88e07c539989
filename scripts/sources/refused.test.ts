import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { absentLocale } from '../../tests/support/absent-locale.ts';
import { fiveDocumentsProject } from '../convert/testing/five-documents.ts';
import { ROOT } from '../convert/testing/real-content.ts';
import { LOSSES } from './losses.ts';
import { edited } from './testing/edited.ts';
import { SourcesProject } from './testing/sources-project.ts';

const FIVE = fiveDocumentsProject(after);

const FRENCH = readFileSync(join(ROOT, 'content/sources/aadsts-error-codes.fr.txt'), 'utf8');
const B2C = readFileSync(join(ROOT, 'content/sources/aadb2c-error-codes.fr.md'), 'utf8');
const HALF = B2C.split('\n').slice(0, 90).join('\n');
const WITHOUT_PLACEHOLDERS = B2C.replace(/\{\d\}/g, '');
/** All codes are there; the last row lacks its end. */
const CUT = B2C.trimEnd().slice(0, -8);
const ABSENT = absentLocale();

describe('what is refused, with reason and place, and nothing has changed', () => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp, string?])[] = [
    ['a PDF', '%PDF-1.7\n', /:1\n {2}found: {4}a PDF/],
    ['a gzip archive', gzipSync(B2C), /:1\n {2}found: {4}a gzip archive/],
    ['a web page', '<!DOCTYPE html>\n<html lang="fr"></html>', /:1\n {2}found: {4}a web page/],
    ['another page', '# Something else\n\nWords.\n', /"# Something else"/],
    ['a document we have', B2C, /the same bytes as an edition of "aadb2c-fr"/],
    ['half the codes', HALF, /63 are missing: AADB2C90129, .*\n.*\n.*--confirm lost-codes/],
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
    ['placeholders lost', WITHOUT_PLACEHOLDERS, /texts with fewer placeholders: AADB2C/],
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

  const lossy: readonly (readonly [loss: string, string, content: string, RegExp])[] = [
    ['lost-codes', 'half the codes', HALF, /63 are missing/],
    ['lost-placeholders', 'placeholders lost', WITHOUT_PLACEHOLDERS, /texts with fewer placeholders/],
    ['cut-off', 'a last row that stops', CUT, /a last line that stops within a row/],
  ];
  for (const [loss, name, content, message] of lossy) {
    it(`${name}: refused until this loss is confirmed`, (t) => {
      const project = new SourcesProject(FIVE, t);
      const path = project.document('document.fr.md', content);
      const untouched = project.snapshot();
      const others = LOSSES.filter((other) => other !== loss).flatMap((other) => ['--confirm', other]);
      for (const confirmed of [[], others]) {
        const refused = project.run('replace', path, ...confirmed);
        assert.equal(refused.code, 1, refused.out);
        assert.match(refused.err, message);
        assert.match(refused.err, new RegExp(`add --confirm ${loss}$`, 'm'));
        assert.deepEqual(project.snapshot(), untouched);
      }
      const done = project.run('replace', path, '--confirm', loss);
      assert.equal(done.code, 0, done.err);
      assert.match(done.out, /^aadb2c-fr@2: /m);
      const pages = (text: string): number => new Set(text.match(/`AADB2C\d+`/g)).size;
      const shown = readdirSync(join(project.root, 'content/codes/aadb2c')).length;
      assert.equal(shown, pages(B2C), 'no code vanishes');
    });
  }
});
