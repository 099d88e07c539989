import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFrontMatter } from './front-matter.ts';

const dataOf = (lines: string) => readFrontMatter(`---\n${lines}\n---\n# Codes\n`, 'page.md').data;

describe('front matter', () => {
  it('is read with values that translation left without their quotes', () => {
    for (const title of ['Errors: codes', '"Errors" of apps', '[Errors] of apps', '@Errors', '401: is it valid?']) {
      const data = dataOf(`ms.date: 01/25/2021\ntitle: ${title}\nms.custom:\n- "1"\n- two`);
      assert.deepEqual(data, { 'ms.date': '01/25/2021', title, 'ms.custom': ['1', 'two'] });
    }
  });

  it('keeps quotes, folded text and keys as YAML has them', () => {
    assert.deepEqual(dataOf('title: "A: b"\ndescription: >\n  one\n  two\nms.author: \'x\''), {
      title: 'A: b',
      description: 'one two\n',
      'ms.author': 'x',
    });
  });

  it('is refused where it is no mapping, with what YAML says', () => {
    for (const [lines, found] of [
      ['- one\n- two', /found: {4}"one,two"/],
      ['title: "no end\nms.date: 1', /found: {4}".*quote/],
      ['words without a key\nmore: x: y', /front matter that is a YAML mapping/],
    ] as const) {
      assert.throws(() => dataOf(lines), found);
    }
  });
});
