import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { PackedView } from '../../packages/entra-error-atlas/data.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { type CodeView, codeView, type DocumentView } from '../../src/catalog/code-view.ts';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../src/core/locales.ts';
import { encodeVocabulary } from '../../src/decode/redact/vocabulary.ts';
import { plainSentence } from '../../src/publish/formats/slim-code.ts';
import { buildLookup } from '../../src/resolve/lookup-data.ts';
import { reviewedWords, siteTexts, vocabularyOf } from '../../src/site/vocabulary.ts';

/** Both packages are named after the project. */
const NAMES = ['entra-error-atlas', 'entra-error-atlas-mcp'] as const;
type PackageName = (typeof NAMES)[number];

/** Of a package that was made. */
export interface Packed {
  readonly name: PackageName;
  /** The tarball. */
  readonly file: string;
  readonly bytes: number;
}

/**
 * Writes the packages and packs them.
 *
 * @param root the project's folder
 * @param folder where to: a folder for each package and its tarball
 * @param site address of the site that they name
 * @throws Error when bundling or `npm pack` fails
 */
export async function packPackages(root: string, folder: string, site: string): Promise<Packed[]> {
  rmSync(folder, { recursive: true, force: true });
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const sdk: string = lock.packages['node_modules/@modelcontextprotocol/sdk'].version;
  const common = { version, license, type: 'module', engines: { node: '>=20' } };

  await bundle(root, folder, 'entra-error-atlas', ['index', 'cli']);
  writeData(root, join(folder, 'entra-error-atlas/data'), site);
  copyFileSync(join(root, 'packages/entra-error-atlas/index.d.ts'), join(folder, 'entra-error-atlas/index.d.ts'));
  writeManifest(root, folder, 'entra-error-atlas', {
    ...common,
    description: 'What Microsoft Entra sign-in errors mean, offline, in four languages',
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    types: './index.d.ts',
    bin: { 'entra-error-atlas': 'cli.js' },
  });

  await bundle(root, folder, 'entra-error-atlas-mcp', ['server']);
  writeManifest(root, folder, 'entra-error-atlas-mcp', {
    ...common,
    description: 'Model Context Protocol server that explains Microsoft Entra sign-in errors',
    bin: { 'entra-error-atlas-mcp': 'server.js' },
    dependencies: { 'entra-error-atlas': version, '@modelcontextprotocol/sdk': sdk },
  });
  return NAMES.map((name) => pack(folder, name));
}

/** Everything but Node itself and what the manifest names goes into the files, readable. */
async function bundle(root: string, folder: string, name: PackageName, entries: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir: join(folder, name),
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      ssr: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [entry, join(root, 'packages', name, `${entry}.ts`)])),
        external: [/^node:/, /^@modelcontextprotocol\//, 'entra-error-atlas'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared.js' },
      },
    },
    ssr: { noExternal: true },
  });
}

function writeManifest(root: string, folder: string, name: PackageName, manifest: object): void {
  const write = (file: string, text: string): void => writeFileSync(join(folder, name, file), text);
  write('package.json', `${JSON.stringify({ name, ...manifest }, null, 2)}\n`);
  copyFileSync(join(root, 'packages', name, 'README.md'), join(folder, name, 'README.md'));
  copyFileSync(join(root, 'LICENSE'), join(folder, name, 'LICENSE'));
  copyFileSync(join(root, 'content/LICENSE.md'), join(folder, name, 'LICENSE-texts.md'));
}

function writeData(root: string, folder: string, site: string): void {
  mkdirSync(folder, { recursive: true });
  const catalog = readCatalog(root);
  const write = (name: string, value: object): void =>
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value)}\n`);
  write('atlas', { site, lookup: buildLookup(lookupEntries(catalog)) });
  writeFileSync(join(folder, 'vocabulary.txt'), encodeVocabulary(vocabularyOf(siteTexts(), reviewedWords())));
  for (const locale of LOCALES) {
    // What a language has no string for is said in English.
    write(locale, {
      strings: { ...stringsOf(root, DEFAULT_LOCALE), ...stringsOf(root, locale) },
      views: viewsIn(catalog, locale),
    });
  }
}

function stringsOf(root: string, locale: Locale): object {
  return JSON.parse(readFileSync(join(root, 'content/ui', `${locale}.json`), 'utf8'));
}

function viewsIn(catalog: Catalog, locale: Locale): PackedView[] {
  return [...catalog.codes.values()].flat().map((entry) => packedView(codeView(entry, locale, { catalog })));
}

/** What the package says nothing of is empty: neighbours, samples for logs, who saw a code, what an answer rests on. */
function packedView(view: CodeView): PackedView {
  const { answer, document, sightings, sentence } = view;
  return {
    ...view,
    plain: sentence && plainSentence(sentence),
    answer: answer && { ...answer, evidence: [] },
    document: document && packedDocument(document),
    sightings: sightings.filter(({ kind }) => kind === 'reference'),
    realLocales: [],
    sameTopic: [],
    sameDigits: undefined,
    twins: [],
    previous: undefined,
    next: undefined,
    guides: [],
    sample: '',
    query: undefined,
  };
}

/** The body is a getter, which JSON would leave out. */
function packedDocument({ text, original: _original, ...document }: DocumentView): DocumentView {
  return { ...document, text: { ...text, body: text.body } };
}

function pack(folder: string, name: PackageName): Packed {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(folder, name),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm pack of ${name} failed: ${stderr}`);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const file = join(folder, filename);
  return { name, file, bytes: statSync(file).size };
}
