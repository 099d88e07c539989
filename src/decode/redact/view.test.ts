import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { viewOf, writtenIn } from './view.ts';

const written = (source: string): string => {
  const view = viewOf(source);
  return writtenIn(view, 0, view.text.length);
};

test('a string of a document is a text of its own: its lines are lines, however deep it stands', () => {
  const table = 'User,Code\n2025,50126';
  const deep = JSON.stringify({ error: { message: JSON.stringify({ error_description: table }) } });
  for (const packed of [JSON.stringify({ message: table }), deep, encodeURIComponent(deep)])
    assert.ok(viewOf(packed).text.split('\n').includes('User,Code'), viewOf(packed).text);
  // Not an account: `code\n2025` in a string is two lines.
  assert.ok(viewOf(deep).text.split('\n').includes('2025,50126'));
});

test('the message of a form has lines, and each of its pluses is a space', () => {
  const { text } = viewOf('error=x&error_description=env%3A%0A++-+name%3A+a+-%3E+b&state=c');
  assert.ok(text.includes('\nenv:\n  - name: a -> b\n'), text);
  assert.equal(viewOf('state=ab+/+cd==').text, 'state=ab+/+cd==');
});

test('line breaks that are put around a message are not written', () => {
  assert.equal(written('{"m":"a b c d e f g"}'), '{"m":"a b c d e f g"}');
  assert.equal(written('error_description=a+b+c+d&x=y'), 'error_description=a b c d&x=y');
});

test('a share is no escape', () => {
  assert.equal(viewOf('\\\\nas\\files').text, '\\\\nas\\files');
  assert.equal(viewOf('failed.\\\\nTrace').text, 'failed.\nTrace');
});

test('what is escaped where a message of a form begins or ends is read once, and nothing is lost', () => {
  const firsts = { A: 'A', '%41': 'A', '%27': "'", '&quot;': '"', '+': ' ' };
  const lasts = { '': '', '&amp;x=1': '&x=1', '&x=%41': '&x=A', '%41': 'A', ' password=hunter2': ' password=hunter2' };
  for (const [first, reads] of Object.entries(firsts))
    for (const [last, ends] of Object.entries(lasts)) {
      const view = viewOf(`error_description=${first}b+c+d${last}`);
      assert.equal(view.starts.length, view.text.length);
      assert.equal(view.text.replaceAll('\n', ''), `error_description=${reads}b c d${ends}`);
      for (let at = 1; at < view.text.length; at += 1)
        assert.ok((view.starts[at - 1] ?? 0) <= (view.starts[at] ?? -1), view.text);
    }
});

test('each unit comes from a part of the source, in order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, isEncoded) => {
      const json = JSON.stringify({ a: value, m: JSON.stringify([value, 'a b c d e f\ng']) });
      const source = isEncoded ? encodeURIComponent(json) : json;
      const { text, starts, ends } = viewOf(source);
      assert.equal(starts.length, text.length);
      for (let at = 0; at < text.length; at += 1) {
        assert.ok((starts[at] ?? -1) <= (ends[at] ?? -1) && (ends[at] ?? Infinity) <= source.length);
        assert.ok(at === 0 || (starts[at - 1] ?? 0) <= (starts[at] ?? -1));
      }
    }),
    { numRuns: 500, seed: 13 },
  );
});
