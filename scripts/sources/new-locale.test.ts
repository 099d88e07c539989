import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { absentLocale } from '../../tests/support/absent-locale.ts';
import { writeFiveDocuments } from '../convert/testing/five-documents.ts';
import { ROOT } from '../convert/testing/real-content.ts';

// A path with blanks: no command is put together from words.
const root = mkdtempSync(join(tmpdir(), 'atlas with blanks '));
after(() => rmSync(root, { recursive: true, force: true }));
writeFiveDocuments(root, ['aadb2c-fr']);
for (const path of ['package.json', 'scripts', 'src', 'content/ui', 'content/glossary', 'hosts']) {
  cpSync(join(ROOT, path), join(root, path), { recursive: true });
}
symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');

const { tag, region } = absentLocale();
const french = readFileSync(join(ROOT, 'content/sources/aadb2c-error-codes.fr.md'), 'utf8');
const DOCUMENT = 'a document.md';
writeFileSync(join(root, DOCUMENT), french.replace('fr-FR', region));

function sources(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sources/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

function snapshot(): Map<string, string> {
  const files = ['content', 'src/core', 'hosts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path, readFileSync(path).toString('base64')]));
}

describe('a document in a language that the site does not have', () => {
  it('comes with its language in one change, and takes it out again', () => {
    const before = snapshot();
    const dry = sources('add', DOCUMENT, '--new-locale', '--dry-run');
    assert.equal(dry.status, 0, dry.err);
    assert.match(dry.out, /127 codes[\s\S]*Nothing was written\./, 'a dry run says what the document changes');
    assert.deepEqual(snapshot(), before);

    const done = sources('add', DOCUMENT, '--new-locale');
    assert.equal(done.status, 0, done.err);
    assert.match(readFileSync(join(root, 'src/core/locales.ts'), 'utf8'), new RegExp(`'./locales/${tag}.ts'`));
    assert.match(readFileSync(join(root, 'hosts/nginx.conf'), 'utf8'), new RegExp(`/${tag}/`));
    assert.match(readFileSync(join(root, `content/codes/aadb2c/90002/${tag}.md`), 'utf8'), /^source: aadb2c-/m);

    const removed = sources('remove', `aadb2c-${tag}`);
    assert.equal(removed.status, 0, removed.err);
    assert.match(removed.out, new RegExp(`The language ${tag}, made for it, goes too`));
    assert.deepEqual(snapshot(), before);
  });

  it('two languages go in one run', () => {
    const before = snapshot();
    const second = absentLocale([tag]);
    assert.equal(sources('add', DOCUMENT, '--new-locale').status, 0);
    writeFileSync(join(root, 'second.md'), french.replace('fr-FR', second.region));
    assert.equal(sources('add', 'second.md', '--new-locale').status, 0);
    const removed = sources('remove', `aadb2c-${tag}`, `aadb2c-${second.tag.toLowerCase()}`);
    assert.equal(removed.status, 0, removed.err);
    assert.deepEqual(snapshot(), before);
  });

  it('leaves its language where someone has written in it since', () => {
    assert.equal(sources('add', DOCUMENT, '--new-locale').status, 0);
    writeFileSync(join(root, `content/ui/${tag}.json`), '{"site.name":"Atlas"}\n');
    const removed = sources('remove', `aadb2c-${tag}`);
    assert.match(removed.out, new RegExp(`The language ${tag} stays: content/ui/${tag}\\.json is not as it was made`));
    assert.match(readFileSync(join(root, 'src/core/locales.ts'), 'utf8'), new RegExp(`'./locales/${tag}.ts'`));
  });

  it('changes nothing when the document is refused, the language neither', () => {
    const before = snapshot();
    const { tag: other, region: otherRegion } = absentLocale([tag]);
    writeFileSync(join(root, DOCUMENT), french.replace('fr-FR', otherRegion).split('\n').slice(0, 60).join('\n'));
    const done = sources('add', DOCUMENT, '--new-locale');
    assert.equal(done.status, 1, done.out);
    assert.match(done.err, /lost-codes[\s\S]*Nothing was changed/);
    assert.deepEqual(snapshot(), before, other);
  });
});
