import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INJECTIONS, label } from './corpus.ts';

test('the corpus has at least 200 injections, no text and no name twice, of every kind enough', () => {
  assert.ok(INJECTIONS.length >= 200, `${INJECTIONS.length} injections`);
  const texts = new Map<string, string>();
  for (const injection of INJECTIONS) {
    // White space and letter case alone make no new injection, except where they are the point.
    const essence = ['url', 'formula', 'unicode', 'html'].includes(injection.kind)
      ? injection.text
      : injection.text.toLowerCase().replace(/ +/g, ' ').trim();
    assert.equal(texts.get(essence), undefined, `the same as ${texts.get(essence)}: ${label(injection)}`);
    texts.set(essence, injection.name);
  }
  assert.equal(new Set(INJECTIONS.map(({ kind, name }) => `${kind} ${name}`)).size, INJECTIONS.length);
  const counts = Map.groupBy(INJECTIONS, ({ kind }) => kind);
  const wanted = {
    html: 60,
    mutation: 30,
    url: 40,
    markdown: 40,
    unicode: 30,
    formula: 20,
    terminal: 15,
    data: 15,
    template: 10,
  };
  for (const [kind, count] of Object.entries(wanted)) {
    const found = counts.get(kind as keyof typeof wanted)?.length ?? 0;
    assert.ok(found >= count, `${found} of kind ${kind}, wanted ${count}`);
  }
  assert.equal(counts.size, Object.keys(wanted).length);
});

test('the corpus has the spellings that matter', () => {
  const all = INJECTIONS.map(({ text }) => text).join('\n');
  const singles = [
    ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d\u200e\u200f\u061c\ufeff\u00ad\u2028\u2029＝＋－＠',
  ];
  for (const character of singles) assert.ok(all.includes(character), `U+${character.charCodeAt(0).toString(16)}`);
  for (const text of [
    'javascript:',
    'vbscript:',
    'data:text/html',
    'srcdoc',
    'srcset',
    'formaction',
    '<base',
    'http-equiv=refresh',
    '@import',
    '<object',
    '<embed',
    '<iframe',
    '<svg',
    '<math',
    '<noscript',
    '<template',
    '<textarea',
    '</title>',
    '<!--',
    '</script>',
    '__proto__',
    '\n---\n',
    '!!js',
    '&a [*a',
    '\u001b]8;',
    '\u001b]0;',
    '\u009b',
    'DDE(',
    '[^1]',
    '```',
    '| - |',
    '[r]: ',
    '&Tab;',
    '&#x6A;',
    '{constructor}',
  ]) {
    assert.ok(all.includes(text), text);
  }
});
