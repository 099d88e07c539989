import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseEntryFile } from '../catalog/entry-file.ts';
import { guideBlocks, pairBlocks } from './guide-blocks.ts';

const BODY = 'One.\nTwo.\n\n- Three\n- Four\n  and more\n\nFive.';
const IDS = ['1', '2', '3', '4', '5', '6', '7'];
const sentence = (id: string, markdown: string): { id: string; markdown: string } => ({ id, markdown });

describe('guideBlocks', () => {
  it('reads paragraphs and items, one sentence a line, the title’s id aside', () => {
    assert.deepEqual(guideBlocks(BODY, IDS), [
      { kind: 'paragraph', sentences: [sentence('2', 'One.'), sentence('3', 'Two.')] },
      { kind: 'item', sentences: [sentence('4', 'Three')] },
      { kind: 'item', sentences: [sentence('5', 'Four'), sentence('6', 'and more')] },
      { kind: 'paragraph', sentences: [sentence('7', 'Five.')] },
    ]);
    assert.deepEqual(guideBlocks('', ['1']), []);
  });

  it('refuses more or fewer lines than ids, and says how many', () => {
    assert.throws(() => guideBlocks(BODY, IDS.slice(1)), /6 sentences in the text, 5 ids/);
    assert.throws(() => guideBlocks('One.', IDS), /1 sentences in the text, 6 ids/);
  });

  it('reads every guide of the project that has sentences', () => {
    const folder = join(import.meta.dirname, '../../content/guides');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    const read = files.flatMap((file) => {
      const { data, body } = parseEntryFile(readFileSync(join(folder, file), 'utf8')) ?? assert.fail(file);
      const ids = data.sentences as string[] | undefined;
      return ids === undefined ? [] : [{ ids, blocks: guideBlocks(body, ids) }];
    });
    // Eight guides in four languages at least; other documents bring more.
    assert.ok(read.length >= 32 && read.length % 8 === 0, `${read.length} guides`);
    for (const { ids, blocks } of read) {
      assert.deepEqual(
        blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id)),
        ids.slice(1),
      );
    }
  });
});

describe('pairBlocks', () => {
  const text = { body: 'Én.\n\n- To', sentences: ['1', '2', '3'] };

  it('pairs by id, not by place', () => {
    assert.deepEqual(pairBlocks(text, { body: 'Two\nOne.', sentences: ['1', '3', '2'] }), [
      { kind: 'paragraph', sentences: [{ ...sentence('2', 'Én.'), english: 'One.' }] },
      { kind: 'item', sentences: [{ ...sentence('3', 'To'), english: 'Two' }] },
    ]);
  });

  it('shows no English where there is none to show', () => {
    assert.deepEqual(pairBlocks(text, undefined), guideBlocks(text.body, text.sentences));
  });

  it('pairs block by block where the sentences are of another document, or not told', () => {
    const english = { body: 'One.\nMore.\n\n- Two', sentences: ['7', '8', '9', '10'] };
    assert.deepEqual(pairBlocks(text, english), [
      { kind: 'paragraph', sentences: [{ ...sentence('2', 'Én.'), english: 'One. More.' }] },
      { kind: 'item', sentences: [{ ...sentence('3', 'To'), english: 'Two' }] },
    ]);
    assert.deepEqual(pairBlocks({ body: 'Eins. Zwei.\n\n- Drei' }, english), [
      { kind: 'paragraph', sentences: [{ ...sentence('b1', 'Eins. Zwei.'), english: 'One. More.' }] },
      { kind: 'item', sentences: [{ ...sentence('b2', 'Drei'), english: 'Two' }] },
    ]);
  });

  it('shows no English beside a text of another shape', () => {
    const plain = { body: 'Eins.\n\nZwei.' };
    assert.deepEqual(
      pairBlocks(plain, { body: 'One.\n\n- Two', sentences: ['1', '2', '3'] }),
      pairBlocks(plain, undefined),
    );
  });
});
