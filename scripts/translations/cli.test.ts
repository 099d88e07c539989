import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { absentLocale } from '../../tests/support/absent-locale.ts';
import { DIGEST, FRENCH, translationProject } from '../../tests/support/translation-project.ts';
import { translations } from './cli.ts';

const ENGLISH = 'The token “{name}” has expired.';
const FILE = 'content/translations/aadsts/50058/en.md';

function run(...args: string[]): { code: number; out: string; err: string } {
  const said = { out: '', err: '' };
  const code = translations(args, {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
  });
  return { code, ...said };
}

test('reports and succeeds, whatever is missing or stale', (context) => {
  const { root, translate } = translationProject(context);
  translate('en', FRENCH, '0000000000000000');
  const { code, out, err } = run('--root', root);
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.match(out, /missing in nb: aadsts\/50058/u);
  assert.match(out, /stale: content\/translations\/aadsts\/50058\/en\.md/u);
});

test('--check passes good translations and what is missing', (context) => {
  const { root, translate } = translationProject(context);
  translate('en', ENGLISH);
  const { code, out, err } = run('--check', '--root', root);
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.match(out, /1 translations compared with their sources: 0 to correct, 0 stale/u);
});

test('--check fails on a stale translation', (context) => {
  const { root, translate } = translationProject(context);
  translate('en', ENGLISH, '0000000000000000');
  assert.equal(run('--check', '--root', root).code, 1);
});

test('--check fails on a finding, names file, check, what was found and what to do; an exemption lets it pass', (context) => {
  const { root, translate, write } = translationProject(context);
  translate('en', 'The sign “{name}” has expired.');
  const { code, err } = run('--check', '--root', root);
  assert.equal(code, 1);
  assert.match(
    err,
    /^content\/translations\/aadsts\/50058\/en\.md: terms\n {2}found: {4}.*\n {2}expected: .*\n {2}to do: /u,
  );
  const row = 'aadsts/50058\ten\tterms\tjeton\tThe French means a sign here.';
  write('content/glossary/exemptions.tsv', `entry\tlocale\tcheck\tabout\treason\n${row}\n`);
  assert.equal(run('--check', '--root', root).code, 0);
});

test('--check fails on an exemption that nothing needs', (context) => {
  const { root, translate, write } = translationProject(context);
  translate('en', ENGLISH);
  const row = 'aadsts/50058\ten\tterms\tjeton\tThe French means a sign here.';
  write('content/glossary/exemptions.tsv', `entry\tlocale\tcheck\tabout\treason\n${row}\n`);
  const { code, err } = run('--check', '--root', root);
  assert.equal(code, 1);
  assert.match(err, /^content\/glossary\/exemptions\.tsv:2\n[\s\S]*delete the line/u);
});

test('--check says which table it cannot read', (context) => {
  const { root, write } = translationProject(context);
  write('content/glossary/en.md', '## Terms\n');
  const { code, err } = run('--check', '--root', root);
  assert.equal(code, 1);
  assert.match(err, /^content\/glossary\/en\.md:/u);
});

test('--new starts a file that only lacks the translation', (context) => {
  const { root, translate } = translationProject(context);
  assert.equal(run('--root', root, '--new', 'aadsts/50058', 'en').code, 0);
  const text = readFileSync(join(root, FILE), 'utf8');
  assert.equal(
    text,
    `---\nfamily: aadsts\ncode: "50058"\nlocale: en\nfrom:\n  locale: fr\n  digest: ${DIGEST}\n---\n\n${FRENCH}\n`,
  );
  assert.equal(run('--check', '--root', root).code, 1, 'a file nobody translated is found');
  translate('en', ENGLISH);
  assert.equal(run('--check', '--root', root).code, 0);
});

test('--new takes title and action along', (context) => {
  const { root } = translationProject(context);
  assert.equal(run('--root', root, '--new', 'oauth/invalid_grant', 'nb').code, 0);
  assert.equal(run('--root', root, '--new', 'guides/in-one', 'zh-TW').code, 0);
  const read = (path: string): string => readFileSync(join(root, 'content/translations', path), 'utf8');
  assert.match(read('oauth/invalid_grant/nb.md'), /^action: Réessayez\.$/mu);
  assert.match(read('guides/in-one/zh-TW.md'), /^guide: in-one\nlocale: zh-TW\ntitle: Titre$/mu);
});

test('--new refuses an unknown entry, a text from a source, and a file that is there', (context) => {
  const { root, translate } = translationProject(context);
  translate('en', ENGLISH);
  const before = readFileSync(join(root, FILE), 'utf8');
  for (const args of [
    ['aadsts/50059', 'en'],
    ['guides/in-all', 'en'],
    ['aadsts/50058', 'fr'],
    ['aadsts/50058', 'en'],
  ]) {
    const { code, err } = run('--root', root, '--new', ...args);
    assert.equal(code, 1, args.join(' '));
    assert.match(err, /found: [\s\S]*expected: [\s\S]*to do: /u);
  }
  assert.equal(readFileSync(join(root, FILE), 'utf8'), before);
});

test('wrong usage is 2 and shows how it is used', () => {
  for (const args of [
    ['--nwe'],
    ['--new'],
    ['--new', 'aadsts/50058'],
    ['--new', 'aadsts/50058', absentLocale().tag],
    ['--new', '50058', 'en'],
    ['--new', 'aadsts/50058', 'en', 'nb'],
    ['--new', 'aadsts/50058', 'en', '--check'],
    ['aadsts/50058'],
  ]) {
    const { code, err } = run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, /Usage: npm run translations/u);
  }
});

test('--help is 0', () => {
  const { code, out, err } = run('--help');
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  assert.match(out, /Exit code/u);
});
