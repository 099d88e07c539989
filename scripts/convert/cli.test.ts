import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { convert } from './cli.ts';
import { SampleProject } from './testing/sample-project.ts';

const CODE = 'content/codes/aadsts/50002/fr.md';

describe('convert', () => {
  it('writes one file a code, guide and locale, and says so', (t) => {
    const project = new SampleProject(t);
    const run = project.convert();
    assert.equal(run.code, 0);
    assert.equal(run.err, '');
    assert.match(run.out, /^learn +31 +4 +2 +0 +2 +8$/m);
    assert.match(run.out, /^table +13 +3 +0 +1 +0 +4$/m);
    assert.match(run.out, /^pairs-nb +\d+ +0 +0 +4 +4 +1$/m);
    assert.match(run.out, /files: 16 new, 0 changed, 0 gone, 0 unchanged$/m);
    assert.match(run.out, /learn:39 section heading/);
    assert.equal(
      project
        .read(CODE)
        .split('\n')
        .slice(2)
        .join('\n')
        .replace(/[0-9a-f]{16}/, 'DIGEST'),
      'origin: source\nfamily: aadsts\ncode: "50002"\nlocale: fr\nsource: learn\n' +
        'digest: DIGEST\n---\n\nLa demande est trop longue.\n',
    );
    assert.match(project.read(CODE), /^---\n# Made by `npm run convert`/);
  });

  it('changes nothing the second time, and --check agrees', (t) => {
    const project = new SampleProject(t);
    project.convert();
    const before = project.snapshot();
    assert.match(project.convert().out, /files: 0 new, 0 changed, 0 gone, 16 unchanged$/m);
    const check = project.convert('--check');
    assert.equal(check.code, 0);
    assert.match(check.out, /16 unchanged \(nothing written\)$/m);
    assert.deepEqual(project.snapshot(), before);
  });

  it('reads documents with CRLF line breaks as the same text', (t) => {
    const project = new SampleProject(t);
    project.convert();
    project.editSource('learn.txt', (text) => text.replaceAll('\n', '\r\n'));
    assert.equal(project.convert('--check').code, 0);
  });

  const stale: Record<string, [(project: SampleProject) => void, RegExp]> = {
    changed: [
      (project) => project.write(CODE, project.read(CODE).replace('longue', 'courte')),
      /0 new, 1 changed, 0 gone/,
    ],
    missing: [(project) => project.remove(CODE), /1 new, 0 changed, 0 gone/],
    extra: [(project) => project.write(CODE.replace('50002', '50099'), project.read(CODE)), /0 new, 0 changed, 1 gone/],
  };
  for (const [name, [spoil, counts]] of Object.entries(stale)) {
    it(`--check fails on a ${name} file, names it and writes nothing; a run mends it`, (t) => {
      const project = new SampleProject(t);
      project.convert();
      const good = project.snapshot();
      spoil(project);
      const before = project.snapshot();
      const check = project.convert('--check');
      assert.equal(check.code, 1);
      assert.match(check.out, counts);
      assert.match(check.err, /^stale: 1 files .*content\/codes\/aadsts\/500\d\d\/fr\.md\. Run "npm run convert"\.$/m);
      assert.deepEqual(project.snapshot(), before);

      assert.equal(project.convert().code, 0);
      assert.deepEqual(project.snapshot(), good);
    });
  }

  it('removes a code that left the source, with its folder, and names it in the ledger', (t) => {
    const project = new SampleProject(t);
    project.convert();
    project.editSource('learn.txt', (text) => text.replace('AADSTS50002 La demande est trop longue.\n', ''));
    const run = project.convert();
    assert.equal(run.code, 0);
    assert.match(run.out, /1 gone/);
    assert.match(run.out, /^ {2}gone: content\/codes\/aadsts\/50002\/fr\.md$/m);
    assert.ok(!project.snapshot().has('content/codes/aadsts/50002'));
  });

  it('keeps both texts of a code that stands twice in a source, and says so', (t) => {
    const project = new SampleProject(t);
    project.editSource('learn.txt', (text) =>
      text
        .replace('SymbolOnly\n', 'SymbolOnly\nAADSTS50002 SecondName : un second texte.\nAADSTS500011 Un texte.\n')
        .replace('Corrigez la demande.\n', 'Corrigez la demande.\ninvalid_request Autre cause. Autre action.\n'),
    );
    project.editSource('table.md', (text) => `${text}| \`AADB2C90001\` | Un second message. |\n`);
    const run = project.convert();
    assert.equal(run.code, 0);
    for (const said of ['learn: AADSTS50002', 'learn: AADSTS500011', 'learn: invalid_request', 'table: AADB2C90001']) {
      assert.ok(run.out.includes(`  ${said} stands there more than once; its texts are kept`), said);
    }
    const twice = project.read(CODE);
    assert.ok(twice.endsWith('\n\nLa demande est trop longue.\n\n---\n\nSecondName\n\nun second texte.\n'), twice);
    assert.ok(
      project.read('content/codes/aadsts/500011/fr.md').endsWith('---\n\nUn texte.\n'),
      'no rule without a text above',
    );
    const value = project.read('content/codes/oauth/invalid_request/fr.md');
    assert.ok(value.endsWith('\n\nUn paramètre manque.\n\n---\n\nAutre cause.\n'));
    assert.match(value, /^action: Corrigez la demande\. Autre action\.$/m);
    assert.ok(project.read('content/codes/aadb2c/90001/fr.md').endsWith('\n\n---\n\nUn second message.\n'));
  });

  it('gives one page to a code that two families share by its digits', (t) => {
    const project = new SampleProject(t);
    project.editSource('learn.txt', (text) => text.replace('AADSTS50002 ', 'AADSTS90002 '));
    assert.equal(project.convert().code, 0);
    assert.match(project.read('content/codes/aadsts/90002/fr.md'), /trop longue/);
    assert.match(project.read('content/codes/aadb2c/90002/fr.md'), /example\.com/);
  });
});

describe('command line', () => {
  const run = (...args: string[]): { code: number; out: string; err: string } => {
    const said = { out: '', err: '' };
    const code = convert(args, {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    });
    return { code, ...said };
  };

  it('--help explains and exits with 0', () => {
    const { code, out, err } = run('--help', '--root', 'nowhere');
    assert.equal(code, 0);
    for (const word of ['Usage:', '--check', '--root DIR', '--help', 'Exit code:']) assert.ok(out.includes(word), word);
    assert.equal(err, '');
  });

  it('wrong usage exits with 2, names the option and shows the help', () => {
    for (const args of [['--chekc'], ['extra'], ['--check=yes'], ['--root']]) {
      const { code, out, err } = run(...args);
      assert.equal(code, 2, String(args));
      assert.ok(err.includes(String(args[0]).split('=')[0] ?? ''), err);
      assert.match(err, /Usage:/);
      assert.equal(out, '');
    }
  });

  it('a folder without manifest exits with 1', (t) => {
    const { root } = new SampleProject(t);
    const { code, err } = run('--root', join(root, 'nowhere'));
    assert.equal(code, 1);
    assert.match(err, /content\/sources\/sources\.json\n {2}found: {4}no such file/);
  });

  it('passes its exit code to the shell', (t) => {
    const project = new SampleProject(t);
    const cli = join(import.meta.dirname, 'cli.ts');
    const shell = (...args: string[]): number | null =>
      spawnSync(process.execPath, [cli, ...args], { cwd: project.root }).status;
    assert.equal(shell('--check'), 1);
    assert.equal(shell(), 0);
    assert.equal(shell('--check'), 0);
    assert.equal(shell('--bogus'), 2);
  });
});
