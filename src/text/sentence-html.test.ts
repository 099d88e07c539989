import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceHtml } from './sentence-html.ts';

const inline = (markdown: string): string => `<i>${markdown}</i>`;

test('a sentence without English has no button', () => {
  assert.equal(sentenceHtml({ id: '1', markdown: 'a' }, inline, 'x'), '<span class="sentence"><i>a</i></span>');
});

test('the button names the caption it opens, and nothing puts a space between sentences', () => {
  const html = sentenceHtml({ id: '7', markdown: '甲。', english: 'A.' }, inline, 'EN "x"');
  assert.match(html, /popovertarget="english-7".*id="english-7" popover lang="en"/);
  assert.match(html, /aria-label="EN – EN &#34;x&#34;"/);
  assert.doesNotMatch(html, />\s+<|^\s|\s$/);
});
