import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstSentence } from '../../src/text/plain-text.ts';
import { renderInline, renderMarkdown, renderPlain } from '../../src/text/render-markdown.ts';
import { visibleText } from '../../src/text/visible-text.ts';
import { AFTER, BEFORE, CONTEXTS } from './contexts.ts';
import { INJECTIONS, label } from './corpus.ts';
import { decodeReferences, linksIn, problemsIn } from './safe-html.ts';

/** The hosts of the links that stand beside an injection are named by their context. */
function assertSafe(html: string, text: string, where: string): void {
  assert.deepEqual(problemsIn(html, text), [], `${where} became ${html.slice(0, 400)}`);
  for (const known of [BEFORE, AFTER]) {
    for (const { href, text: shown } of linksIn(html)) {
      assert.equal(href === known.href, shown === known.text, `${where}: the link "${shown}" leads to ${href}`);
    }
  }
}

describe('Markdown of every injection, wherever it stands', () => {
  for (const [context, put] of Object.entries(CONTEXTS)) {
    test(`in ${context}: only allowed elements, no dangerous address, links beside it keep theirs`, () => {
      let kept = 0;
      for (const injection of INJECTIONS) {
        const text = put(injection.text);
        const where = `${label(injection)} in ${context}`;
        assertSafe(renderMarkdown(text), text, where);
        assertSafe(renderInline(text, { locale: 'fr' }), text, where);
        kept += linksIn(renderMarkdown(text)).filter(({ text: shown }) => shown === AFTER.text).length;
      }
      // Some injections swallow what follows; were it all of them, nothing would be shown by this.
      if (put('').includes(AFTER.href)) assert.ok(kept > INJECTIONS.length * 0.8, `${kept} links after are left`);
    });
  }

  test('what stands before an injection in a paragraph of its own is never changed', () => {
    for (const injection of INJECTIONS) {
      const html = renderMarkdown(CONTEXTS['a paragraph of its own']?.(injection.text) ?? '');
      assert.ok(html.startsWith(`<p><a href="${BEFORE.href}">${BEFORE.text}</a></p>`), label(injection));
    }
  });
});

test('plain text of every injection is all of its letters and no markup but our own', () => {
  for (const injection of INJECTIONS) {
    const html = renderPlain(injection.text);
    assert.deepEqual(problemsIn(html, ''), [], label(injection));
    assert.equal(decodeReferences(html.replace(/<[^>]*>/g, '')), visibleText(injection.text), label(injection));
  }
});

test('the first sentence of every injection is on one line and has nothing unseen', () => {
  for (const injection of INJECTIONS) {
    const sentence = firstSentence({ body: injection.text, locale: 'en' });
    assert.doesNotMatch(sentence, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u, label(injection));
  }
});
