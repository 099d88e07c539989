import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { answers } from '../../src/resolve/answers.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { resolve } from '../../src/resolve/resolve.ts';

/** A line with a number, and the codes of AADSTS and Azure AD B2C that it names. */
interface Line {
  readonly text: string;
  readonly codes: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const file = join(root, '../shared/cases/numbers.json');
const skip = !existsSync(file) && `${file} is not there`;
const lines: readonly Line[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const index = decodeLookup(buildLookup(lookupEntries(readCatalog(root))));

/** What stands around a line in a letter. */
const LETTERS = [
  (line: string) =>
    `Hello,\n\nsince this morning two of us see this on every laptop:\n${line}\nWe restarted everything. Can you have a look?\n\nBest wishes`,
  (line: string) =>
    `Bonjour,\n\ndepuis lundi, voici ce qui s’affiche :\n${line}\nNous avons redémarré, sans succès. Merci de votre aide.`,
  (line: string) => `Hei,\n\ndette står det når vi prøver:\n${line}\nHva kan vi gjøre? Vi trenger det i dag.\n\nHilsen`,
];

/** The codes a text names, which its results show first. */
function namedIn(text: string): string[] {
  return answers(resolve(text, index)).flatMap((finding) => {
    if (!finding.known || finding.kind === 'prefix' || finding.kind === 'oauth') return [];
    const found = finding.kind === 'symbol' ? finding.matches : [finding];
    return found.map(({ family, code }) => `${family}/${code}`).filter((id) => /^aad/.test(id));
  });
}

test('lines with numbers, alone, name the codes they name and no others', { skip }, () => {
  const wrong = lines.filter(({ text, codes }) => {
    const named = namedIn(text);
    return codes.length === 0 ? named.length > 0 : codes.some((code) => !named.includes(code));
  });
  assert.deepEqual(
    wrong.map(({ text }) => `${text} → ${namedIn(text)}`),
    [],
  );
});

test('within a letter at most one in fifty that name no code is taken for one', { skip }, () => {
  const none = lines.filter(({ codes }) => codes.length === 0);
  const taken = none.flatMap(({ text }) =>
    LETTERS.map((letter) => letter(text)).filter((it) => namedIn(it).length > 0),
  );
  assert.ok(taken.length <= (none.length * LETTERS.length) / 50, taken.join('\n\n'));
});

test('within a letter labelled codes are found', { skip }, () => {
  // A word stands before the number, or the name of an error alone.
  const labelled = lines.filter(({ text, codes }) => codes.length > 0 && /\p{L}{3}.*\d|^\D+$/u.test(text));
  const missed = labelled.flatMap(({ text, codes }) =>
    LETTERS.map((letter) => letter(text)).filter((it) => codes.some((code) => !namedIn(it).includes(code))),
  );
  assert.deepEqual(missed, []);
});
