import assert from 'node:assert/strict';
import { test } from 'node:test';
import english from '../../content/ui/en.json' with { type: 'json' };
import { buildKinds } from '../search/kinds.ts';
import { type CodeTexts, filledText, remarksOn } from './code-texts.ts';

const kinds = buildKinds([
  { id: 'aadsts/50105', kind: 'failure', fixers: ['administrator', 'developer'], retry: 'no' },
  { id: 'aadsts/50058', kind: 'interrupt', fixers: ['nobody'], retry: 'after-interaction' },
]);
const texts: CodeTexts = {
  sentences: {},
  roles: ['user', 'helpDesk', 'administrator', 'developer'],
  lines: { 'aadsts/50105': ['Ask.', '', 'Assign.', 'Wait.'], 'aadsts/50058': ['', '', '', 'Sign in.', 'en'] },
  fillable: {
    'aadsts/50020': { text: '「{tenant}」', anchors: [[['tenant', 'locataire']], [['tenant', 'tenant']]] },
  },
};
const on = (id: string, role: string) => remarksOn(id, role, { kinds, texts, strings: english });

test('kind, fixers and retry are said in words', () => {
  assert.deepEqual(
    on('aadsts/50105', '').three.map(({ label, text }) => [label, text]),
    [
      ['What it is', 'A failure'],
      ['Who can fix it', 'An administrator · The app’s developer'],
      ['Trying again', 'No, not until something changes'],
    ],
  );
  assert.deepEqual(on('aadsts/1', 'user'), { three: [], line: undefined });
});

test('the line is the reader’s; else of whoever can put it right; else the first there is', () => {
  const line = (id: string, role: string) => on(id, role).line;
  assert.deepEqual(line('aadsts/50105', 'developer'), { label: 'Developer', text: 'Wait.', lang: undefined });
  assert.equal(line('aadsts/50105', 'helpDesk')?.text, 'Assign.');
  assert.equal(line('aadsts/50105', '')?.text, 'Assign.');
  assert.equal(line('aadsts/50105', 'constructor')?.text, 'Assign.');
  assert.deepEqual(line('aadsts/50058', 'user'), { label: 'Developer', text: 'Sign in.', lang: 'en' });
});

test('a message fills the text of its own code, whatever language it is in', () => {
  const filled = (message: string) =>
    filledText('aadsts', '50020', message, texts)
      ?.parts.map(({ text }) => text)
      .join('');
  assert.equal(filled("AADSTS50020: not in tenant 'Contoso'."), '「Contoso」');
  assert.equal(filled("AADSTS1: tenant 'x' AADSTS50020: locataire 'y' AADSTS2: tenant 'z'"), '「y」');
  assert.equal(filled('AADSTS50020'), undefined);
  assert.equal(filledText('aadsts', '50105', "tenant 'Contoso'", texts), undefined);
});
