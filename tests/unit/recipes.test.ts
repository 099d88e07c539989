/*
 * The recipes of CONTRIBUTING.md, carried out as they are written, in a copy of the project: each names the test that does it,
 * and those that no other test carries out are carried out here.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const HERE = 'tests/unit/recipes.test.ts';

/** What carries a recipe out, by its heading. */
const RECIPES: Readonly<Record<string, readonly string[]>> = {
  'Fix a text': [HERE, 'scripts/translations/cli.test.ts', 'src/core/ui-strings.test.ts'],
  'Add a language': ['scripts/locale/cli.test.ts'],
  'Add a family of codes': [HERE],
  'Add a source, or take its next edition': ['scripts/sources/editions.test.ts'],
  'Add a host': [HERE],
  'Run a part of the tests': [HERE],
  'Add a format': [HERE],
};

const project = mkdtempSync(join(tmpdir(), 'atlas-recipes-'));
after(() => rmSync(project, { recursive: true, force: true }));
for (const path of [
  'package.json',
  'src',
  'scripts',
  'content/ui',
  'content/vocabulary',
  'tests/support/data-files.ts',
]) {
  cpSync(join(ROOT, path), join(project, path), { recursive: true });
}
cpSync(join(ROOT, 'tests/fixture-site/content'), join(project, 'content'), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

/** Changes a file as a person would: what is replaced must be there, or the recipe leads nowhere. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(project, file), 'utf8');
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(join(project, file), text.replace(from, to));
}

/** What an expression says in the project, in a process of its own. */
function said(script: string): unknown {
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('the recipes of CONTRIBUTING.md', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

  it('are each carried out by a test', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
    assert.deepEqual(
      headings.filter((heading) => !/^Rules|^Change/.test(heading)),
      Object.keys(RECIPES),
    );
    for (const file of Object.values(RECIPES).flat()) assert.ok(existsSync(join(ROOT, file)), file);
  });

  it('name only commands and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, command = '']) => command);
    assert.ok(commands.length > 8);
    for (const command of commands) assert.ok(command in scripts, `npm run ${command}`);
    const files = [...text.matchAll(/(?:src|scripts|content|tests|docs)\/[\w./-]*\w(?!\w*[<*])/g)].map(
      ([file]) => file,
    );
    assert.ok(files.length > 12);
    for (const file of files.filter((one) => !/[/-]$/.test(one))) {
      const isPattern = new RegExp(`${file.replaceAll('.', '\\.')}/?<`).test(text);
      assert.ok(isPattern || existsSync(join(ROOT, file)), `CONTRIBUTING.md: ${file} is not there`);
    }
  });

  it('Fix a text: an interface string that is missing is shown in English', () => {
    const { 'nav.home': home } = JSON.parse(readFileSync(join(project, 'content/ui/en.json'), 'utf8'));
    const french = JSON.parse(readFileSync(join(project, 'content/ui/fr.json'), 'utf8'));
    write('content/ui/fr.json', JSON.stringify({ ...french, 'nav.home': undefined, 'nav.skip': 'Fixed.' }));
    assert.deepEqual(
      said(`import { readFileSync } from 'node:fs';
        import { createTranslator } from './src/core/ui-strings.ts';
        const read = (tag) => JSON.parse(readFileSync(\`content/ui/\${tag}.json\`, 'utf8'));
        const t = createTranslator('fr', read('fr'), read('en'));
        console.log(JSON.stringify([t('nav.home'), t('nav.skip')]));`),
      [home, 'Fixed.'],
    );
  });

  it('Add a family: one object, its line, its words and its content, and everything knows its codes', () => {
    write(
      'src/core/families/relay.ts',
      `import type { FamilyDefinition } from './family.ts';
      export const relay = { id: 'relay', prefix: 'RLQ', product: 'Relay', codes: 'digits', pattern: '\\\\d{5}', length: [5, 5],
        hue: { light: '#7a1f3d', dark: '#ffb3c7' },
        sample: (code) => ({ error: '…', error_description: \`RLQ\${code}: …\` }) } as const satisfies FamilyDefinition;`,
    );
    edit('src/core/families.ts', '] as const;', ', relay] as const;');
    edit('src/core/families.ts', 'import { oauth }', "import { relay } from './families/relay.ts';\nimport { oauth }");
    edit('content/ui/en.json', '"family.aadsts.name"', '"family.relay.name": "Relay", "family.aadsts.name"');
    const entry = readFileSync(join(project, 'content/codes/aadsts/70001/fr.md'), 'utf8');
    write('content/codes/relay/40417/fr.md', entry.replace('aadsts', 'relay').replace('70001', '40417'));
    assert.deepEqual(
      said(`import { readCatalog } from './src/catalog/content-files.ts';
        import { lookupEntries } from './src/catalog/lookup-entries.ts';
        import { FAMILIES } from './src/core/families.ts';
        import { buildLookup, decodeLookup } from './src/resolve/lookup-data.ts';
        import { findNamed } from './src/resolve/resolve.ts';
        const index = decodeLookup(buildLookup(lookupEntries(readCatalog('.'))));
        const { findings } = findNamed('sign-in failed: RLQ40417', index);
        console.log(JSON.stringify([FAMILIES.at(-1), ...findings.map(({ family, code }) => family + '/' + code)]));`),
      ['relay', 'relay/40417'],
    );
  });

  it('Add a host: a row of the table, and the file is written, known as one and kept from readers', () => {
    edit(
      'scripts/hosts/files.ts',
      "  '.nojekyll': () => '',",
      "  '.nojekyll': () => '',\n  'host.json': ({ policy }) => JSON.stringify({ policy }),",
    );
    assert.deepEqual(
      said(`import { readFileSync } from 'node:fs';
        import { caddyConfig } from './scripts/hosts/caddy.ts';
        import { isHostFile, writeHostFiles } from './scripts/hosts/files.ts';
        import { nginxConfig } from './scripts/hosts/nginx.ts';
        writeHostFiles('built', { base: '', files: [], policy: 'p' });
        const configs = [nginxConfig, caddyConfig].map((make) => make({ root: '/srv', base: '' }));
        console.log(JSON.stringify([readFileSync('built/host.json', 'utf8'), isHostFile('host.json'),
          ...configs.map((config) => /host\\\\?\\.json/.test(config))]));`),
      ['{"policy":"p"}', true, true, true],
    );
  });

  it('Add a format: a writer and its line, and the site has the file', () => {
    write('content/history/editions.json', '{"editions":[]}');
    edit(
      'src/publish/formats/files.ts',
      '  return [\n',
      "  return [\n    { path: '/api/v1/names.txt', text: site.codes.map(({ name }) => name).join('\\n') },\n",
    );
    assert.deepEqual(
      said(`import { dataFiles } from './src/publish/formats/files.ts';
        import { realSiteData } from './tests/support/data-files.ts';
        const file = dataFiles(realSiteData()).find(({ path }) => path === '/api/v1/names.txt');
        console.log(JSON.stringify(file.text.split('\\n').at(-1)));`),
      'RLQ40417',
    );
  });

  it('Run a part of the tests: a pattern runs the tests of that name', () => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const args = ['--test', '--test-reporter=tap', '--test-name-pattern', 'reads a port', 'scripts/site/port.test.ts'];
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /ok \d+ - reads a port/);
    assert.doesNotMatch(stdout, /is taken/);
  });
});
