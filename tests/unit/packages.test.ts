import assert from 'node:assert/strict';
import { type StdioOptions, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import ts from 'typescript';
import { readSources } from '../../scripts/explain/cli.ts';
import { explain } from '../../scripts/explain/explain.ts';
import { explanationJson } from '../../scripts/explain/run.ts';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { codeMarkdown } from '../../src/publish/code-markdown.ts';
import { absentLocale } from '../support/absent-locale.ts';
import { ROOT, SITE, translatorFor, urlOf } from '../support/data-files.ts';
import { type Installed, installPackages, nodes } from '../support/installed-packages.ts';

let installed: Installed;
before(async () => {
  installed = await installPackages();
});
after(() => installed.remove());

const sources = { ...readSources(ROOT), site: SITE };
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const expected = (text: string, locale: Locale): unknown => asJson(explanationJson(explain(text, locale, sources)));

for (const [version, node] of nodes()) {
  const call = (args: readonly string[], input: string | Uint8Array = '', stdio?: StdioOptions) => {
    const { status, stdout, stderr } = spawnSync(node, [installed.cli, ...args], {
      ...{ encoding: 'utf8', input, cwd: installed.folder },
      ...(stdio && { stdio }),
    });
    return { status, stdout, stderr };
  };

  describe(`the command of the package, on Node ${version}`, () => {
    it('answers as the project does, in every language', () => {
      for (const locale of LOCALES) {
        const { status, stdout, stderr } = call(['AADSTS50058', '--locale', locale, '--json']);
        assert.equal(status, 0, stderr);
        assert.deepEqual(JSON.parse(stdout), expected('AADSTS50058', locale), locale);
      }
    });

    it('reads standard input, and says what it does not know', () => {
      const pasted = 'AADSTS50126: … Trace ID: 0f0e0d0c-0b0a-0908-0706-050403020100';
      // The whole address: there is no site around a command.
      const known = new RegExp(`^AADSTS50126 {2}InvalidUserNameOrPassword\n${SITE}/fr/aadsts/50126\n`);
      assert.match(call(['--locale', 'FR'], pasted).stdout, known);
      const unknown = call(['AADSTS50059999']);
      assert.equal(unknown.status, 1);
      assert.match(unknown.stdout, /^No page for AADSTS50059999\./);
      for (const locale of ['xx', '', '__proto__', absentLocale().tag]) {
        const { status, stdout, stderr } = call(['--locale', locale, '50058']);
        assert.deepEqual([status, stdout], [2, ''], locale);
        assert.match(stderr, new RegExp(`is none of the languages ${LOCALES.join(', ')}\\.`), locale);
      }
      const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
      assert.equal(call(['--version']).stdout, `${version}\n`);
      assert.match(call(['--help']).stdout, /^Usage: npx entra-error-atlas \[OPTIONS\]/);
    });
  });

  describe(`odd standard input, on Node ${version}`, () => {
    it('a file of Windows PowerShell, bytes that are no text, and nothing', () => {
      const utf16 = Buffer.from('\uFEFFAADSTS50126: …', 'utf16le');
      assert.match(call([], utf16).stdout, /^AADSTS50126 {2}InvalidUserNameOrPassword\n/);
      assert.match(call([], Buffer.from('\uFEFF50058')).stdout, /^AADSTS50058 /);
      const bytes = Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256);
      const odd = call(['--json'], bytes);
      assert.equal(odd.stderr, '');
      assert.doesNotThrow(() => JSON.parse(odd.stdout));
      for (const input of ['', ' \n\t']) assert.equal(call([], input).status, 2, JSON.stringify(input));
      assert.equal(call([], 'nothing in this line '.repeat(100_000)).status, 1);
    });

    it('a folder, and a disk that is full: one line, exit 2', {
      skip: !existsSync('/dev/full') && 'no /dev/full',
    }, () => {
      const folder = openSync(installed.folder, 'r');
      const full = openSync('/dev/full', 'w');
      const read = call([], '', [folder, 'pipe', 'pipe']);
      assert.deepEqual([read.status, read.stdout], [2, '']);
      assert.match(read.stderr, /^Standard input cannot be read: .*\n$/);
      const write = call(['50058'], '', ['ignore', full, 'pipe']);
      assert.equal(write.status, 2);
      assert.match(write.stderr, /^The answer cannot be written: .*\n$/);
      closeSync(folder);
      closeSync(full);
    });
  });

  describe(`the library, on Node ${version}`, () => {
    it('explains, resolves, redacts and searches', () => {
      const script = `import { explain, explainAsMarkdown, redact, resolve, search } from 'entra-error-atlas';
        console.log(JSON.stringify({
          explained: explain('UserInformationNotProvided', { locale: 'nb' }),
          markdown: explainAsMarkdown('50058', { locale: 'fr' }),
          resolved: resolve('AADSTS50058').findings.map(({ code }) => code),
          redacted: redact('User kari@contoso.com'),
          found: search('mot de passe expiré', { locale: 'fr' }).map(({ name }) => name),
          chinese: search('裝置代碼', { locale: 'zh-TW' }).length,
          nothing: search('qwertyuiop').length,
          limited: [0, -1, 1.5].map((limit) => { try { search('a', { limit }); } catch (error) { return error.name; } }),
          tag: explain('50058', { locale: 'zh-tw' }).locale,
          wrong: (() => { try { explain('1', { locale: 'xx' }); } catch (error) { return error.name; } })(),
        }));`;
      const file = join(installed.folder, 'use.mjs');
      writeFileSync(file, script);
      const { stdout, stderr } = spawnSync(node, [file], { encoding: 'utf8', cwd: installed.folder });
      assert.equal(stderr, '');
      const said = JSON.parse(stdout);
      assert.deepEqual(said.explained, expected('UserInformationNotProvided', 'nb'));
      const view = sources.view({ family: 'aadsts', code: '50058' }, 'fr');
      assert.ok(view);
      assert.equal(said.markdown, codeMarkdown(view, translatorFor('fr'), urlOf('fr', view.path)));
      assert.deepEqual(said.resolved, ['50058']);
      assert.doesNotMatch(said.redacted.text, /kari|contoso/);
      assert.match(said.redacted.text, /^User \[/);
      assert.equal(said.redacted.blanks.length, 1);
      assert.ok(said.found.includes('AADSTS50055'), said.found.join(' '));
      assert.ok(said.chinese > 0);
      assert.equal(said.nothing, 0);
      assert.equal(said.wrong, 'RangeError');
      assert.deepEqual(said.limited, ['RangeError', 'RangeError', 'RangeError']);
      assert.equal(said.tag, 'zh-TW');
    });
  });
}

it('Node 20 and a newer one are there to try the packages on', (t) => {
  const majors = [...nodes().keys()].map((version) => Number(/\d+/.exec(version)?.[0]));
  if (!majors.includes(20)) t.diagnostic(`no Node 20 here: tried on ${[...nodes().keys()].join(', ')}`);
  assert.ok(majors.some((major) => major >= 22));
});

describe('the packages', () => {
  it('are a folder of their own: nothing in it leads back to the project', () => {
    const folder = join(installed.folder, 'node_modules');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) continue;
      const target = realpathSync(join(entry.parentPath, entry.name));
      assert.ok(target.startsWith(realpathSync(folder)), `${entry.name} leads to ${target}`);
    }
    assert.ok(
      existsSync(join(folder, '.bin/entra-error-atlas')) && existsSync(join(folder, '.bin/entra-error-atlas-mcp')),
    );
  });

  it('the first needs nothing but Node, and nothing of Node that reaches a network', () => {
    const folder = join(installed.folder, 'node_modules/entra-error-atlas');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    assert.equal(manifest.dependencies, undefined);
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
    const code = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const imported = new Set([...code.matchAll(/^import\b[^;]*?from\s*["']([^"']+)["']/gm)].map(([, from]) => from));
    const own = [...imported].filter((name) => !name?.startsWith('./'));
    assert.deepEqual(own.toSorted(), ['node:fs', 'node:url', 'node:util']);
    assert.doesNotMatch(code, /\bfetch\(|\bWebSocket\b|\bimport\(/);
  });

  it('has types that a strict project can use, and that say what is there', () => {
    const file = join(installed.folder, 'use.ts');
    writeFileSync(
      file,
      `import { explain, explainAsMarkdown, type Explanation, locales, redact, resolve, search } from 'entra-error-atlas';
       const explanation: Explanation = explain('50058', { locale: 'fr' });
       export const kinds: string[] = explanation.results.flatMap(({ pages }) => pages.map(({ kind }) => kind));
       export const all: string[] = [explainAsMarkdown('1'), redact('a', { locale: 'fr' }).text, ...locales];
       export const known: boolean[] = resolve('1').findings.map(({ known }) => known);
       export const names: string[] = search('a', { limit: 1 }).map(({ name }) => name);
       // @ts-expect-error
       explain(50058);`,
    );
    const options = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, exactOptionalPropertyTypes: true };
    const program = ts.createProgram([file], { ...options, target: ts.ScriptTarget.ES2022, types: [] });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    assert.deepEqual(problems, []);
  });
});

describe('the server for the Model Context Protocol', () => {
  for (const [version, node] of nodes()) {
    it(`answers the SDK’s own client, on Node ${version}`, async () => {
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(
        new StdioClientTransport({ command: node, args: [installed.server], cwd: installed.folder }),
      );
      try {
        const { tools } = await client.listTools();
        assert.deepEqual(tools.map(({ name }) => name).toSorted(), ['explain', 'redact', 'resolve', 'search']);
        const ask = async (name: string, given: Record<string, unknown>) => {
          const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
          const [first] = content as [{ text: string }];
          return { text: first.text, data: structuredContent as never, isError };
        };
        const explained = await ask('explain', { text: 'AADSTS50058', locale: 'zh-TW' });
        assert.deepEqual(explained.data, expected('AADSTS50058', 'zh-TW'));
        assert.match(explained.text, /^# AADSTS50058 UserInformationNotProvided\n/);
        const unknown = await ask('explain', { text: 'AADSTS50059999' });
        assert.match(unknown.text, /^No page for AADSTS50059999\./);
        assert.doesNotMatch((await ask('redact', { text: 'User kari@contoso.com' })).text, /kari|contoso/);
        const found = await ask('search', { words: 'device code expired', limit: 3 });
        assert.ok((found.data as { codes: unknown[] }).codes.length > 0);
        assert.match((await ask('resolve', { text: 'see AADSTS50126' })).text, /"code": "50126"/);
        for (const [name, given] of [
          ['explain', {}],
          ['explain', { text: '1', locale: 'xx' }],
          ['explain', { text: '50058', language: 'fr' }],
          ['search', { words: 'a', limit: 0 }],
          ['redact', { text: 'a'.repeat(100_001) }],
        ] as const) {
          const { isError, text } = await ask(name, given);
          assert.equal(isError, true, JSON.stringify(given).slice(0, 80));
          assert.match(text, /"(?:text|language)"|limit|none of the languages/);
        }
        assert.match((await ask('explain', { text: '50058', locale: 'zh-tw' })).text, /zh-tw\/aadsts\/50058>/);
        // The SDK ends a connection over which too much comes at once: nothing that is taken may be answered with so much.
        const long = (piece: string): string => piece.repeat(Math.floor(100_000 / piece.length));
        const numbers = Array.from({ length: 9000 }, (_, at) => `AADSTS${at + 60_000}`)
          .join(' ')
          .slice(0, 100_000);
        for (const text of [long('a@b.co '), numbers, long('x '), long('AADSTS '), long('5 ')]) {
          for (const name of ['redact', 'resolve', 'explain']) {
            assert.equal((await ask(name, { text })).isError, undefined, `${name} ${text.slice(0, 20)}`);
          }
        }
        await assert.rejects(client.callTool({ name: 'gone', arguments: {} }), /no tool "gone"/);
      } finally {
        await client.close();
      }
    });
  }
});
