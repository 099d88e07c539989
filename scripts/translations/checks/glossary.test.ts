import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAvoidedWords, parseGlossary } from './glossary.ts';
import { TableError } from './table-error.ts';

const TEXT = `# Glossary

## Terms

| French | English | Note |
| - | - | - |
| jeton | token | |
| étendue / portée | scope | Two words. |

## Placeholders

Others stay.

| Source | Here | Note |
| - | - | - |
| {locataire} | {tenant} | |

## Product and menu names

| French | English | Note |
| - | - | - |
| Identité | Identity | |
`;

test('words that people search for stand beside the terms, where a language has such a table', () => {
  const rows = '| French | English |\n| - | - |\n| jeton | access_token |\n\n';
  const { terms } = parseGlossary(
    TEXT.replace('## Placeholders', `## Search words\n\n${rows}## Placeholders`),
    'en.md',
  );
  assert.deepEqual(
    terms.filter(({ source }) => source[0] === 'jeton').map(({ target }) => target),
    [['token'], ['access_token']],
  );
});

test('reads terms and placeholders, and no other table', () => {
  assert.deepEqual(parseGlossary(TEXT, 'en.md'), {
    terms: [
      { source: ['jeton'], target: ['token'] },
      { source: ['étendue', 'portée'], target: ['scope'] },
    ],
    placeholders: new Map([['{locataire}', '{tenant}']]),
  });
});

test('reads words to avoid, where a language has any', () => {
  const rows = '| Word | Instead |\n| - | - |\n| lorry | truck |\n';
  assert.deepEqual([...parseAvoidedWords(`${TEXT}\n## Avoided words\n\n${rows}`, 'en.md')], [['lorry', 'truck']]);
  assert.deepEqual([...parseAvoidedWords(TEXT, 'en.md')], []);
});

for (const [mistake, from, to, line] of [
  ['an empty cell', '| token |', '| |', 7],
  ['a row of one cell', '| jeton | token | |', '| jeton |', 7],
  ['a term that stands twice', 'portée', 'jeton', 8],
  ['a placeholder without braces', '{tenant}', 'tenant', 16],
  ['a placeholder with a space', '{locataire}', '{le locataire}', 16],
  ['a missing section', '## Placeholders', '## Placeholder', 23],
] as const) {
  test(`refuses ${mistake} and says where`, () => {
    assert.throws(
      () => parseGlossary(TEXT.replace(from, to), 'en.md'),
      (error) => error instanceof TableError && error.message.startsWith(`en.md:${line}\n`),
    );
  });
}
