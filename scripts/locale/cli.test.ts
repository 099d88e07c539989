import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { LABELS, LOCALES } from '../../src/core/locales.ts';
import { run } from './cli.ts';

const ROOT = join(import.meta.dirname, '../..');
const project = mkdtempSync(join(tmpdir(), 'atlas-locale-'));
after(() => rmSync(project, { recursive: true, force: true }));

for (const path of ['package.json', 'src/core', 'content/ui', 'content/glossary', 'content/codes/aadsts/50058']) {
  cpSync(join(ROOT, path), join(project, path), { recursive: true });
}
mkdirSync(join(project, 'content/translations/aadsts/50058'), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));

async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: string[][] = [[], []];
  const code = await run([...args, '--root', project], {
    out: (text) => out?.push(text),
    err: (text) => err?.push(text),
  });
  return { code, out: (out ?? []).join('\n'), err: (err ?? []).join('\n') };
}

/** What the registry of the project says, in a process of its own. */
function registryOf(expression: string): unknown {
  const script = `const l = await import(${JSON.stringify(join(project, 'src/core/locales.ts'))}); console.log(JSON.stringify(${expression}))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('npm run locale -- new', () => {
  test('makes languages that run either way, known to the registry', async () => {
    for (const tag of ['de', 'ar', 'pt-BR']) {
      const { code, out } = await command('new', tag);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^src/core/locales/${tag}\\.ts\ncontent/ui/${tag}\\.json\n`));
    }
    assert.deepEqual(
      registryOf(
        `l.LOCALES.slice(${LOCALES.length}).map((tag) => ({ ...l.localeFacts(tag), script: l.writingOf(tag).script }))`,
      ),
      [
        {
          ...{ tag: 'de', name: 'Deutsch', short: 'DE', segment: 'de', openGraph: 'de_DE', dir: 'ltr', otherTags: [] },
          ...{ gap: ' ', colon: ': ', separator: '; ', script: 'Latin' },
        },
        {
          ...{ tag: 'ar', name: 'العربية', short: 'AR', segment: 'ar', openGraph: 'ar_EG', dir: 'rtl', otherTags: [] },
          ...{ gap: ' ', colon: ': ', separator: '; ', script: 'Arab' },
        },
        {
          ...{ tag: 'pt-BR', name: 'Português (Brasil)', short: 'PT', segment: 'pt-br', openGraph: 'pt_BR' },
          ...{ dir: 'ltr', otherTags: [], gap: ' ', colon: ': ', separator: '; ', script: 'Latin' },
        },
      ],
    );
    assert.deepEqual(registryOf("[l.stopWordsOf('de'), l.LABELS.length, l.languageName('de', 'fr')]"), [
      '',
      LABELS.length + 3,
      'allemand',
    ]);
  });

  test('refuses what is no language, and one that is there', async () => {
    const before = readFileSync(join(project, 'src/core/locales.ts'), 'utf8');
    for (const [tag, message] of [
      ['fr', /locales\/fr\.ts\n.*a file of that name/],
      ['DE', /"DE" is written "de"/],
      ['german!', /BCP 47/],
    ] as const) {
      const { code, err } = await command('new', tag);
      assert.equal(code, 1);
      assert.match(err, message);
    }
    assert.equal(readFileSync(join(project, 'src/core/locales.ts'), 'utf8'), before);
  });
});

describe('npm run locale -- check', () => {
  test('lists what is missing by file, and less when some of it is there', async () => {
    const first = await command('check', 'de');
    assert.equal(first.code, 1);
    for (const part of [
      /labels: no words for error, code, otherNumber/,
      /stopWords: none/,
      /content\/ui\/de\.json\n {2}no string "site\.name"/,
      /content\/glossary\/de\.md\n {2}no terms/,
      /content\/translations\/aadsts\n {2}1 without a text; the first: npm run translations -- --new aadsts\/50058 de/,
    ]) {
      assert.match(first.out, part);
    }
    writeFileSync(join(project, 'content/ui/de.json'), '{"site.name":"Atlas"}');
    writeFileSync(join(project, 'content/translations/aadsts/50058/de.md'), '');
    const second = await command('check', 'de');
    assert.doesNotMatch(second.out, /site\.name|content\/translations/);
    assert.match(second.out, /no string "nav\.skip"/);
  });

  test('finds nothing missing in the languages we have', () => {
    for (const tag of ['en', 'nb']) {
      const args = ['scripts/locale/cli.ts', 'check', tag, '--root', ROOT];
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
      assert.equal(stdout, `${tag} has everything.\n`);
      assert.equal(status, 0);
    }
  });

  test('names a language that is not there, and wrong usage', async () => {
    assert.match((await command('check', 'sv')).out, /no such language: npm run locale -- new sv/);
    assert.equal((await command('list')).code, 2);
    assert.equal((await command('--help')).code, 0);
  });
});
