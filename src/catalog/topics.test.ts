import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { TOPICS } from './answers-schema.ts';
import { readCatalog } from './content-files.ts';
import { checkTopics, readTopics } from './topics.ts';

const ROOT = join(import.meta.dirname, '../..');
let copy = '';

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'topics-'));
});
after(() => rmSync(copy, { recursive: true }));

/** A copy of the topics in which one file says something else. */
function changed(file: string, change: (data: Record<string, unknown>) => void): string {
  const folder = mkdtempSync(join(copy, 'case-'));
  cpSync(join(ROOT, 'content/topics'), join(folder, 'content/topics'), { recursive: true });
  const path = join(folder, 'content/topics', file);
  const data = JSON.parse(readFileSync(path, 'utf8'));
  change(data);
  writeFileSync(path, JSON.stringify(data));
  return folder;
}

test('every topic has words in the same languages, English first, and tells apart codes whose answers are of that topic', () => {
  const topics = readTopics(ROOT);
  assert.deepEqual([...topics.keys()], [...TOPICS]);
  const languages = [...(topics.get('mfa')?.keys() ?? [])];
  assert.deepEqual(languages.slice(0, 4), ['en', 'fr', 'nb', 'zh-TW']);
  for (const words of topics.values()) assert.deepEqual([...words.keys()], languages);
  checkTopics(topics, readCatalog(ROOT));
});

test('a language that leaves a code out is refused by file', () => {
  const root = changed('mfa/nb.json', (data) => (data.signs as unknown[]).pop());
  assert.throws(() => readTopics(root), /content\/topics\/mfa\/nb\.json/);
});

test('an empty sentence and an unknown key are refused by file and field', () => {
  assert.throws(
    () => readTopics(changed('b2c/fr.json', (data) => Object.assign(data, { lead: '' }))),
    /b2c\/fr\.json[\s\S]*lead/,
  );
  assert.throws(() => readTopics(changed('b2c/fr.json', (data) => Object.assign(data, { extra: 1 }))), /b2c\/fr\.json/);
});

test('a code without an answer of the topic is refused', () => {
  const swap = (data: Record<string, unknown>): void => {
    (data.signs as { codes: string[] }[])[0] = {
      ...(data.signs as [{ codes: string[] }])[0],
      codes: ['aadsts/160011'],
    };
  };
  const folder = changed('mfa/en.json', swap);
  for (const file of readdirSync(join(folder, 'content/topics/mfa')).filter((name) => name !== 'en.json')) {
    const path = join(folder, 'content/topics/mfa', file);
    const data = JSON.parse(readFileSync(path, 'utf8'));
    swap(data);
    writeFileSync(path, JSON.stringify(data));
  }
  assert.throws(() => checkTopics(readTopics(folder), readCatalog(ROOT)), /aadsts\/160011/);
});

test('a language without words is left to English; a topic without English words is refused', () => {
  const root = changed('b2c/nb.json', () => {});
  rmSync(join(root, 'content/topics/b2c/nb.json'));
  assert.deepEqual([...(readTopics(root).get('b2c')?.keys() ?? [])].slice(0, 3), ['en', 'fr', 'zh-TW']);
  rmSync(join(root, 'content/topics/b2c/en.json'));
  assert.throws(() => readTopics(root), /b2c\/en\.json/);
});
