import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { IN_PROJECT, readSources } from '../../scripts/explain/cli.ts';
import type { Sources } from '../../scripts/explain/explain.ts';
import { run } from '../../scripts/explain/run.ts';
import { withText } from '../support/code-views.ts';
import { INJECTIONS, type Injection, label } from './corpus.ts';

const sources = readSources(join(import.meta.dirname, '../..'));
/** Everything but letters, spaces and line feeds: control and format characters, separators, halves of characters. */
const ACTIVE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Runs the command and checks what it writes, on both outputs. */
function assertPrintable(injection: Injection, args: readonly string[], stdin: string, from: Sources): string {
  const texts = { out: '', err: '' };
  const write = (to: 'out' | 'err') => (text: string) => {
    texts[to] += `${text}\n`;
  };
  run(args, { out: write('out'), err: write('err'), stdin: () => stdin }, () => from, IN_PROJECT);
  const found = ACTIVE.exec(texts.out + texts.err)?.[0];
  assert.equal(found && `U+${found.codePointAt(0)?.toString(16)}`, undefined, label(injection));
  return texts.out;
}

test('every injection as a question, an option and standard input: nothing a terminal obeys, JSON that is JSON', () => {
  for (const injection of INJECTIONS) {
    const { text } = injection;
    for (const question of [text, `AADSTS50058 ${text}`, `AADSTS59999: ${text} Trace ID: ${text}`]) {
      assertPrintable(injection, ['--', question], '', sources);
      assertPrintable(injection, [], question, sources);
      const json = assertPrintable(injection, ['--json', '--', question], '', sources);
      if (json !== '') assert.doesNotThrow(() => JSON.parse(json), label(injection));
    }
    for (const args of [[text], [`--locale=${text}`, '50058'], [`--${text}`]]) {
      assertPrintable(injection, args, '', sources);
    }
  }
});

test('every injection as the text of a code', () => {
  for (const injection of INJECTIONS) {
    const { text } = injection;
    const hostile: Sources = { ...sources, view: (...asked) => withText(sources.view(...asked), 'fr', text, text) };
    assert.match(assertPrintable(injection, ['50058'], '', hostile), /^AADSTS50058 {2}UserInformationNotProvided\n/);
    const json = assertPrintable(injection, ['--json', '50058'], '', hostile);
    const answer = JSON.parse(json) as { results: { pages: { code: string; path: string }[] }[] };
    assert.deepEqual(answer.results[0]?.pages[0]?.path, '/aadsts/50058');
  }
});
