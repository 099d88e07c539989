import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { renderInline, renderMarkdown, renderPlain, renderWords } from './render-markdown.ts';

/** Everything a page may get from Markdown: tags and their attributes. */
const TAG =
  /^<(?:\/?(?:blockquote|br|del|em|hr|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)|pre tabindex="0"|\/?code|code class="(?:language-[a-z]+)?"|\/a|a href="(?:https?:\/\/[^"]*|\/x)"(?: title="[^"]*")?|\/span|span class="ph" translate="no")>$/;

/** What a browser would take for a tag, a comment or a declaration. */
function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>?/g) ?? [];
}

function assertSafe(html: string, source: string): void {
  for (const tag of tagsOf(html)) assert.match(tag, TAG, `${source} became ${html}`);
}

const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
];
const HTML = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example></SCRIPT>',
  '<script',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onload="alert(1)" />',
  '<b onclick=alert(1)>b</b>',
  '<body onload=alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="https://a.example" onmouseover="alert(1)">a</a>',
  '<a id="x" name="y" style="color:red" class="z">a</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<svg onload=alert(1)><circle/></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<style>body{display:none}</style>',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><input name=q><button>b</button></form>',
  '<object data="x"></object><embed src="x">',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!-- comment -->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!DOCTYPE html>',
  '<?php echo 1 ?>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<span data-ttu-id="1">s</span>',
  '<div><p>nested <em onclick=x>one</em></p></div>',
];
const MARKDOWN = [
  ...SCHEMES.flatMap((scheme) => [
    `[a](${scheme})`,
    `[a](<${scheme}>)`,
    `![a](${scheme})`,
    `[a][r]\n\n[r]: <${scheme}>`,
  ]),
  '<javascript:alert(1)>',
  '[a](&#106;avascript:alert(1))',
  '[a](https://a.example "\\" onclick=\\"alert(1)")',
  '[a](https://a.example/"onclick="alert(1))',
  '```js" onclick="alert(1)\nx\n```',
  '- [ ] task\n- [x] done',
  'note[^1]\n\n[^1]: <script>alert(1)</script>',
  '{<script>alert(1)</script>}',
  '{"onclick=alert(1)}',
];

describe('renderMarkdown lets nothing active through', () => {
  for (const [index, attack] of [...HTML, ...MARKDOWN].entries()) {
    it(`${index + 1}: ${JSON.stringify(attack)}`, () => {
      for (const source of [
        attack,
        `before ${attack} after`,
        `- **${attack}**`,
        `| a |\n| - |\n| ${attack} |`,
        `> ${attack}`,
      ]) {
        assertSafe(renderMarkdown(source), source);
        assertSafe(renderInline(source), source);
        assertSafe(renderMarkdown(source, { hrefOfCode: () => '/x', locale: 'fr' }), source);
      }
    });
  }

  it('in any mixture', () => {
    const piece = fc.constantFrom(
      ...HTML,
      ...MARKDOWN,
      '<',
      '>',
      '"',
      '&',
      '\n\n',
      '`',
      '*',
      '](',
      'a',
      'AADSTS50058',
      '{x}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) =>
        assertSafe(renderMarkdown(pieces.join('')), pieces.join('')),
      ),
    );
  });

  it('shows escaped HTML as the text it is', () => {
    for (const html of HTML) {
      const literal = html.replace(/[<&[\]!_*"'`\\]/g, '\\$&');
      const rendered = renderMarkdown(`vor ${literal} nach`);
      assertSafe(rendered, html);
      assert.ok(rendered.startsWith('<p>vor &#x3C;'), rendered);
      assert.ok(rendered.endsWith(' nach</p>'), rendered);
      assert.equal(
        tagsOf(rendered).filter((tag) => !/^<\/?(?:p|a|code|span class="ph" translate="no"|span)[ >]/.test(tag)).length,
        0,
        rendered,
      );
    }
  });

  it('shows nothing unseen, even where it is written as an entity', () => {
    assert.equal(
      renderMarkdown('a&#x202E;b\u202ec `d\u2066` [e&rlm;](https://a.example "f&zwj;")'),
      '<p>abc <code>d</code> <a href="https://a.example" title="f">e</a></p>',
    );
    assert.equal(renderPlain('a\u202eb'), 'ab');
  });

  it('makes links only their text where a title is asked for', () => {
    const options = { unlinked: true, hrefOfCode: () => '/x' };
    const title = '*a* [b](https://a.example) https://a.example AADSTS50058';
    assert.equal(renderInline(title, options), '<em>a</em> b https://a.example AADSTS50058');
  });

  it('shows what is no line as it is written', () => {
    for (const text of ['- a', '# a', '> a', 'a\n\nb', '<p>a</p>', '    a']) {
      assert.equal(renderInline(text), text.replaceAll('<', '&#x3C;'), text);
    }
    assert.equal(renderInline(''), '');
  });

  it('keeps whole addresses of the web only', () => {
    for (const address of ['//a.example', '/b', '../b', '#b', 'https:a.example', 'https://a.example@b.example/']) {
      assert.equal(renderInline(`[a](${address})`), 'a', address);
    }
  });

  it('keeps web addresses', () => {
    assert.equal(
      renderInline('[a](https://a.example/b?c=d#e "t")'),
      '<a href="https://a.example/b?c=d#e" title="t">a</a>',
    );
    assert.equal(renderInline('[a](javascript:x)'), 'a');
  });
});

describe('renderMarkdown sets apart what is not prose', () => {
  const hrefOfCode = (code: string): string | undefined => (code === 'AADSTS50012' ? '/aadsts/50012' : undefined);

  it('placeholders, identifiers and codes', () => {
    assert.equal(
      renderMarkdown('The {tenant} sent id_token with AADSTS50012 and AADSTS99999.', { hrefOfCode }),
      '<p>The <span class="ph" translate="no">{tenant}</span> sent <code>id_token</code> with ' +
        '<a href="/aadsts/50012">AADSTS50012</a> and AADSTS99999.</p>',
    );
    assert.equal(renderInline('AADSTS50012'), 'AADSTS50012');
  });

  it('names of codes are links only where they are wanted', () => {
    const text = 'id_token and invalid_grant';
    const options = { hrefOfCode: (name: string) => (name === 'invalid_grant' ? '/oauth/invalid_grant' : undefined) };
    assert.equal(renderWords(text, options), '<code>id_token</code> and <code>invalid_grant</code>');
    assert.equal(
      renderWords(text, { ...options, linksNames: true }),
      '<code>id_token</code> and <a href="/oauth/invalid_grant"><code>invalid_grant</code></a>',
    );
  });

  it('but no link in a link, and nothing in code', () => {
    assert.equal(
      renderInline('[AADSTS50012](https://a.example) `id_token AADSTS50012`', { hrefOfCode }),
      '<a href="https://a.example">AADSTS50012</a> <code>id_token AADSTS50012</code>',
    );
    assert.equal(
      renderMarkdown('```json\n{\n  "error_codes": [50012]\n}\n```', { hrefOfCode }),
      '<pre tabindex="0"><code class="language-json">{\n  "error_codes": [50012]\n}\n</code></pre>',
    );
  });

  it('keeps every word, in order', () => {
    const word = fc.constantFrom(
      'le',
      'jeton',
      '{tenant}',
      'id_token',
      'prompt=none',
      'AADSTS50012',
      'urn:a:b',
      '« x »',
      '50 %',
      '字',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = renderInline(words.join(' '), { hrefOfCode }).replace(/<[^>]*>/g, '');
        assert.equal(text, words.join(' '));
      }),
    );
  });

  it('renders blocks without weight between them, and one line without its paragraph', () => {
    assert.equal(renderMarkdown('a\n\n- b\n- c\n\nd'), '<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>');
    assert.equal(renderMarkdown('| a | b |\n| - | - |\n| c | `d` |').match(/<t[dh]>/g)?.length, 4);
    assert.equal(renderInline('a *b*'), 'a <em>b</em>');
    assert.equal(
      renderMarkdown('*a*\n*b*\n\n- `c`\n  **d**'),
      '<p><em>a</em>\n<em>b</em></p><ul><li><code>c</code>\n<strong>d</strong></li></ul>',
    );
    assert.equal(renderMarkdown(''), '');
  });
});

it('plain text is not read as Markdown: every sign of it is shown', () => {
  assert.equal(
    renderPlain('a \\"{name}\\" *b* <i> 1. [c](d)'),
    'a \\"<span class="ph" translate="no">{name}</span>\\" *b* &#x3C;i> 1. [c](d)',
  );
});

describe('words of ours', () => {
  it('are plain text, but for code between backquotes', () => {
    assert.equal(renderWords('Send `prompt=none` again.'), 'Send <code>prompt=none</code> again.');
    assert.equal(renderWords('*a* [b](https://evil.example)<i>'), '*a* [b](https://evil.example)&#x3C;i>');
    assert.equal(renderWords('one ` alone'), 'one ` alone');
  });
});
