import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { entryById } from '../../src/catalog/catalog.ts';
import { codeView } from '../../src/catalog/code-view.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { parseAddress } from '../../src/core/routes.ts';
import { codeMarkdown } from '../../src/publish/code-markdown.ts';
import { codeJson } from '../../src/publish/formats/code-json.ts';
import { dataFiles } from '../../src/publish/formats/files.ts';
import { LOG_COLUMNS } from '../../src/publish/formats/log-codes.ts';
import { kqlPath, POWERSHELL_PATH, watchlistPath } from '../../src/publish/formats/paths.ts';
import { dataFile, ROOT, realSiteData, translatorFor, urlOf } from '../support/data-files.ts';
import { type Installed, installPackages } from '../support/installed-packages.ts';
import { readKusto } from '../support/kusto.ts';
import { readPowerShell } from '../support/powershell.ts';

/** An example of a page in docs/, with the line it begins at. */
interface Example {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

function examplesIn(file: string): Example[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: body = '', index }) => ({
    language,
    text: body,
    line: text.slice(0, index).split('\n').length,
  }));
}

const EXAMPLES = examplesIn('docs/DATA.md');
const TABLES = `let SigninLogs = datatable(TimeGenerated: datetime, ResultType: string)[datetime(2026-01-01), "50058"];
let _GetWatchlist = (alias: string) { datatable(${LOG_COLUMNS.map((name) => `${name}: string`).join(', ')})[] };\n`;

let server: Server;
let atlas = '';
let installed: Installed;

/** What a site would answer, from the same writers. */
function answerTo(path: string): string | undefined {
  const [page = '', ending] = path.split(/\.(json|md)$/);
  const { locale = 'en', path: id = '/' } = parseAddress(page) ?? {};
  const { catalog } = realSiteData();
  const entry = entryById(catalog, id.slice(1));
  if (entry === undefined) return path.startsWith('/api/') ? dataFile(path as `/${string}`) : undefined;
  const view = codeView(entry, locale, { catalog });
  if (ending === 'md') return codeMarkdown(view, translatorFor(locale), urlOf(locale, view.path));
  const views = LOCALES.map((one) => codeView(entry, one, { catalog }));
  return JSON.stringify(codeJson(entry, views, urlOf, urlOf('en', '/')));
}

before(async () => {
  installed = await installPackages();
  server = createServer(({ url = '/' }, response) => {
    const text = answerTo(url);
    response.writeHead(text === undefined ? 404 : 200).end(text ?? 'nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atlas = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.close();
  installed.remove();
});

/** Runs a command while this process goes on answering. */
async function run(
  command: string,
  args: readonly string[],
): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const { spawn } = await import('node:child_process');
  const child = spawn(command, args, { cwd: installed.folder, env: { ...process.env, ATLAS: atlas } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { stdout, stderr, status };
}

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** What is done with an example of each language; one of another language fails. */
const RUNNERS: Readonly<Record<string, (text: string) => Promise<void> | void>> = {
  async sh(text) {
    if (!has('bash') || !has('curl')) {
      console.log('docs/DATA.md: examples for a shell are left out, there is no bash or no curl here.');
      return;
    }
    const { stdout, stderr, status } = await run('bash', [
      '-euo',
      'pipefail',
      '-c',
      text.replaceAll('curl -s', 'curl -sf'),
    ]);
    assert.equal(status, 0, stderr);
    assert.ok(stdout.length > 50, stdout);
  },
  async js(text) {
    const file = join(installed.folder, 'example.mjs');
    writeFileSync(file, `const ATLAS = process.env.ATLAS;\n${text}`);
    const { stdout, stderr } = await run(process.execPath, [file]);
    assert.equal(stderr, '');
    assert.ok(stdout.trim() !== '' && !stdout.includes('undefined') && !/\[\]/.test(stdout), stdout);
  },
  kql(text) {
    const { problems, columns } = readKusto(
      `${TABLES}${text.includes('invoke') ? dataFile(kqlPath('en')) : ''}${text}`,
    );
    assert.deepEqual(problems, []);
    assert.ok(columns.includes('ErrorName') && columns.includes('ErrorKind'), columns.join(' '));
  },
  async powershell(text) {
    const { problems } = await readPowerShell(text);
    assert.deepEqual(problems, []);
    for (const [option] of text.matchAll(/(?<=Get-EntraError[^|\n]* )-\w+/g)) {
      assert.ok(dataFile(POWERSHELL_PATH).includes(`$${option.slice(1)}`), option);
    }
    // On Windows both: 5.1 is `powershell`.
    const programs = ['pwsh', 'powershell'].filter(
      (one) => spawnSync(one, ['-NoProfile', '-Command', 'exit 0']).status === 0,
    );
    if (programs.length === 0) {
      console.log('docs/DATA.md: PowerShell is parsed and not run, there is none here.');
      return;
    }
    writeFileSync(join(installed.folder, 'EntraError.psm1'), dataFile(POWERSHELL_PATH));
    writeFileSync(join(installed.folder, 'error.txt'), 'AADSTS50058: …');
    const script = `$ErrorActionPreference = 'Stop'; Import-Module ./EntraError.psm1\n${text}`;
    for (const program of programs) {
      const { stdout, stderr, status } = await run(program, ['-NoProfile', '-Command', script]);
      assert.equal(status, 0, `${program}: ${stderr}`);
      assert.match(stdout, /AADSTS50058/, program);
    }
  },
  async json(text) {
    const { mcpServers } = JSON.parse(text);
    for (const server of Object.values(mcpServers) as { command: string; args: string[] }[]) {
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(new StdioClientTransport({ ...server, cwd: installed.folder }));
      const { tools } = await client.listTools();
      await client.close();
      assert.deepEqual(tools.map(({ name }) => name).toSorted(), ['explain', 'redact', 'resolve', 'search']);
    }
  },
  // There is no parser of these two to be had: what can be checked is that the columns are there.
  esql: checkColumns,
  spl: checkColumns,
};

function checkColumns(text: string): void {
  const head = dataFile(watchlistPath('en', 'csv')).split('\r\n')[0] ?? '';
  const named = text.match(/\b(?:ResultType|Error[A-Z]\w+|Fixer|Retry|Sentence)\b/g) ?? [];
  assert.ok(named.length > 2);
  for (const name of named) assert.ok(head.includes(`"${name}"`), name);
}

describe('every example in docs/DATA.md', () => {
  it('is found: no fence is without a language, none is indented', () => {
    const fences = readFileSync(join(ROOT, 'docs/DATA.md'), 'utf8').match(/^\s*```/gm) ?? [];
    assert.equal(fences.length, 2 * EXAMPLES.length);
  });

  it('there are some of every language', () => {
    assert.deepEqual(
      [...new Set(EXAMPLES.map(({ language }) => language))].toSorted(),
      Object.keys(RUNNERS).toSorted(),
    );
  });

  for (const { language, text, line } of EXAMPLES) {
    it(`line ${line}, ${language}`, async () => {
      const runner = RUNNERS[language];
      assert.ok(runner, `no way to run ${language}`);
      await runner(text);
    });
  }
});

describe('the sizes in docs/DATA.md', () => {
  it('are those of the files, to a fifth', () => {
    const text = readFileSync(join(ROOT, 'docs/DATA.md'), 'utf8');
    const sized = [...text.matchAll(/^\| (`[^|]+`) \| (\d[\d, ]*) \|/gm)].flatMap(([, cell = '', sizes = '']) => {
      const paths = [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
      assert.equal(paths.length, sizes.split(', ').length, cell);
      return paths.map((path, at): [string, number] => [path, Number(sizes.split(', ')[at])]);
    });
    assert.ok(sized.length > 8);
    for (const [path, size] of sized) {
      const [start = '', end = ''] = path.split('*');
      const files = dataFiles(realSiteData()).filter((file) => file.path.startsWith(start) && file.path.endsWith(end));
      const kilobytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) / 1000;
      assert.ok(
        files.length > 0 && Math.abs(size - kilobytes) <= Math.max(2, kilobytes / 5),
        `${path}: ${kilobytes} kB`,
      );
    }
  });
});

describe('the READMEs of the packages', () => {
  it('name only what there is', () => {
    for (const file of ['packages/entra-error-atlas/README.md', 'packages/entra-error-atlas-mcp/README.md']) {
      const examples = examplesIn(file);
      assert.ok(examples.length > 0, file);
      for (const { language, text } of examples.filter((one) => one.language === 'js')) {
        const path = join(installed.folder, 'readme.mjs');
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        const { status, stderr } = spawnSync(process.execPath, [path], { cwd: installed.folder, encoding: 'utf8' });
        assert.equal(status, 0, `${file}, ${language}: ${stderr}`);
      }
    }
  });
});
