import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import en from '../../content/ui/en.json' with { type: 'json' };
import fr from '../../content/ui/fr.json' with { type: 'json' };
import { codeView } from '../catalog/code-view.ts';
import { readCatalog } from '../catalog/content-files.ts';
import type { Locale } from '../core/locales.ts';
import { createTranslator } from '../core/ui-strings.ts';
import { codeMarkdown } from './code-markdown.ts';

const catalog = readCatalog(join(import.meta.dirname, '../..'));

function markdownOf(name: string, locale: Locale = 'en'): string {
  const entry = catalog.byFullCode.get(name);
  assert.ok(entry !== undefined, name);
  const t = createTranslator(locale, locale === 'fr' ? fr : en, en);
  const url = `https://errors.contoso.com/${entry.family}/${entry.code}`;
  return codeMarkdown(codeView(entry, locale, { catalog }), t, url);
}

test('an answer is all there, in the order of its page', () => {
  const text = markdownOf('AADSTS53003');
  const { answer } = codeView(catalog.byFullCode.get('AADSTS53003') as never, 'en', { catalog });
  assert.match(text, /^# AADSTS53003 BlockedByConditionalAccess\n\n/);
  const parts = [
    answer?.what,
    `**${en['sign.kind']}**: ${en['kind.failure']}`,
    `## ${en['answer.do']}`,
    ...(answer?.steps.flatMap(({ lines }) => lines) ?? []),
    `## ${en['answer.causes']}`,
    ...(answer?.causes ?? []),
    `## ${en['answer.confused']}`,
    `## ${en['code.says']}`,
    'CC BY 4.0 by Microsoft',
    '<https://errors.contoso.com/aadsts/53003>\n',
  ];
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part ?? '?', at);
    assert.ok(found >= 0, `${part} after ${text.slice(at, at + 60)}`);
    at = found;
  }
  assert.ok(text.endsWith('/aadsts/53003>\n'));
});

test('what Microsoft says is a quotation, with its document and licence', () => {
  const text = markdownOf('AADSTS50012');
  const [, said = ''] = text.split(`## ${en['code.says']}\n\n`);
  const { document } = codeView(catalog.byFullCode.get('AADSTS50012') as never, 'en', { catalog });
  const lines = document?.text.body.split('\n').filter(Boolean) ?? [];
  assert.ok(lines.length > 0);
  for (const line of lines) assert.ok(said.includes(`> ${line}`), line);
  assert.ok(said.includes(`](${document?.source?.origin?.url})`));
});

test('a code without a text or an answer says how it is known, and claims nothing else', () => {
  const bare = [...catalog.codes.values()]
    .flat()
    .find((entry) => entry.known?.state === 'lookup' && !entry.answer && entry.texts.size === 0);
  const text = markdownOf(`AADSTS${bare?.code}`);
  assert.ok(text.includes(en['state.lookup']));
  assert.doesNotMatch(text, /What to do|undefined/);
});

test('a label is joined as its language does', () => {
  assert.ok(markdownOf('AADSTS50058', 'fr').includes(`**${fr['sign.retry']}**\u00a0: `));
});
