import assert from 'node:assert/strict';
import { test } from 'node:test';
import english from '../../content/ui/en.json' with { type: 'json' };
import { buildKinds } from '../search/kinds.ts';
import { type CodeTexts, type FillableTexts, filledText, remarksOn } from './code-texts.ts';

const kinds = buildKinds([
  { id: 'aadsts/50105', kind: 'failure', fixers: ['administrator', 'developer'], retry: 'no' },
  { id: 'aadsts/50058', kind: 'interrupt', fixers: ['nobody'], retry: 'after-interaction' },
]);
const texts: CodeTexts = {
  sentences: {},
  roles: ['user', 'helpDesk', 'administrator', 'developer'],
  lines: { 'aadsts/50105': [2, 'Assign.'], 'aadsts/50058': [3, 'Sign in.', 'en'] },
};
const fillable: FillableTexts = {
  'aadsts/50020': { text: '「{tenant}」', anchors: [[['tenant', 'locataire']], [['tenant', 'tenant']]] },
};
const on = (id: string) => remarksOn(id, { kinds, texts, strings: english });

test('kind, fixers and retry are said in words', () => {
  assert.deepEqual(
    on('aadsts/50105').three.map(({ label, text }) => [label, text]),
    [
      ['What it is', 'A failure'],
      ['Who can fix it', 'An administrator · The app’s developer'],
      ['Trying again', 'No, not until something changes'],
    ],
  );
  assert.deepEqual(on('aadsts/1'), { three: [], line: undefined });
});

test('the line is labelled with whose it is', () => {
  assert.deepEqual(on('aadsts/50105').line, { label: 'Administrator', text: 'Assign.', lang: undefined });
  assert.deepEqual(on('aadsts/50058').line, { label: 'Developer', text: 'Sign in.', lang: 'en' });
});

test('a message fills the text of its own code, whatever language it is in', () => {
  const filled = (message: string) =>
    filledText('aadsts', '50020', message, fillable)
      ?.parts.map(({ text }) => text)
      .join('');
  assert.equal(filled("AADSTS50020: not in tenant 'Contoso'."), '「Contoso」');
  assert.equal(filled("AADSTS1: tenant 'x' AADSTS50020: locataire 'y' AADSTS2: tenant 'z'"), '「y」');
  assert.equal(filled('AADSTS50020'), undefined);
  assert.equal(filledText('aadsts', '50105', "tenant 'Contoso'", fillable), undefined);
});
