import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canHoldMarks, markFallback, resolveMarks, withMarksResolved, withoutMarks } from './fallback-marks.ts';

test('a string that falls back stands in an element with its language', () => {
  const text = markFallback('Read on');
  assert.equal(resolveMarks(`<p>${text}: 1</p>`), '<p><span lang="en">Read on</span>: 1</p>');
});

test('there are no marks and no elements where none can be', () => {
  const text = markFallback('a > b');
  const page = `<title>${text} · x</title><p title="${text}" class='${text}'>y</p><script>"${text}"</script><!-- ${text} -->`;
  assert.equal(
    resolveMarks(page),
    `<title>a > b · x</title><p title="a > b" class='a > b'>y</p><script>"a > b"</script><!-- a > b -->`,
  );
  assert.equal(withoutMarks(JSON.stringify([text])), '["a > b"]');
});

test('a page without them is the page', () => {
  assert.equal(resolveMarks('<p>1 < 2</p>'), '<p>1 < 2</p>');
});

test('which of both is done is said by the type; a picture is left alone', () => {
  const text = markFallback('Read on');
  assert.equal(
    withMarksResolved('text/html; charset=utf-8', `<p>${text}</p>`),
    '<p><span lang="en">Read on</span></p>',
  );
  assert.equal(withMarksResolved('text/markdown; charset=utf-8', `# ${text}`), '# Read on');
  const types = ['text/html', 'application/json', 'application/atom+xml', 'image/png'];
  assert.deepEqual(types.map(canHoldMarks), [true, true, true, false]);
});
