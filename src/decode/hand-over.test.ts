import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { decodeError } from './decode.ts';
import { type Card, makeCard } from './hand-over.ts';
import { cardAsMarkdown, cardAsText } from './hand-over-text.ts';
import { anyText, testWords } from './testing/words.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadb2c', code: '90118' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const GUID = '9bc3ab49-b65d-410a-85ad-de819febfddc';
const MARKS = { 'mark.email': '[e-mail removed]', 'mark.token': '[token removed]', 'mark.tenant': '[tenant removed]' };
const words = testWords({ 'aadsts/50058': 'No *session*.' }, MARKS);

function card(text: string, options: { withMessage?: boolean; keepNames?: boolean } = {}): Card {
  return makeCard({
    decoded: decodeError(text, index),
    text,
    words,
    symbolOf: (_, code) => (code === '50058' ? 'UserInformationNotProvided' : undefined),
    urlOf: (family, code) => `https://atlas.example/${family}/${code}`,
    withMessage: true,
    keepNames: false,
    ...options,
  });
}

const TEXT = `error=invalid_grant AADSTS50058: kari@contoso.com AADSTS59999\nTrace ID: ${GUID}\nTimestamp: 2024-05-01 12:34:56Z`;

test('the card as text has everything, line by line', () => {
  assert.equal(
    cardAsText(card(TEXT), 'en'),
    `card.heading

codes:
- AADSTS50058 UserInformationNotProvided: No *session*.
  https://atlas.example/aadsts/50058
- AADSTS59999: card.unknown
card.error: invalid_grant
time: 2024-05-01 12:34:56 UTC
traceId: ${GUID}

card.text:
error=invalid_grant AADSTS58: [e-mail removed] AADSTS59999
Trace ID: ${GUID}
Timestamp: 2024-05-01 12:34:56Z

card.removed: kind.email (1)
`.replace('AADSTS58', 'AADSTS50058'),
  );
});

test('the card as Markdown cannot break out of its fence, nor be marked up by a meaning', () => {
  const markdown = cardAsMarkdown(card(`${TEXT}\n\`\`\`\n# x`), 'en');
  assert.match(markdown, /^\*\*card\.heading\*\*\n/);
  assert.ok(
    markdown.includes(
      '- **codes**:\n  - [`AADSTS50058 UserInformationNotProvided`](https://atlas.example/aadsts/50058): No \\*session\\*.',
    ),
  );
  assert.ok(markdown.includes('\n````text\n'));
  assert.ok(markdown.includes('\n# x\n````\n'));
});

test('nothing unseen gets onto a card, in no spelling', () => {
  const hidden = '\u202e\u200b\u0007\u{e0041}';
  const made = card(`AADSTS50058 a${hidden}b {"claims":"{\\"id_token\\":{\\"c\\\\u202ed\\":null}}"}`);
  for (const text of [cardAsText(made, 'en'), cardAsMarkdown(made, 'en')]) {
    assert.ok(text.includes('ab'));
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}]/u);
  }
});

test('a meaning is text in Markdown too, and addresses in it stay what they are', () => {
  const meaning = 'See https://a.example/x_y?b=c&d. a&#x202E;b www.a.example/<i> *c*';
  const made: Card = { ...card(TEXT), rows: [{ label: 'l', values: [{ text: 't', meaning }] }] };
  assert.ok(
    cardAsMarkdown(made, 'en').includes(
      'See <https://a.example/x_y?b=c&d>. a&amp;\\#x202E;b www.a.example/&lt;i&gt; \\*c\\*\n',
    ),
    cardAsMarkdown(made, 'en'),
  );
});

test('French and Chinese put their own colon', () => {
  assert.ok(cardAsText(card(TEXT), 'fr').includes(`traceId\u00a0: ${GUID}`));
  assert.ok(cardAsText(card(TEXT), 'zh-TW').includes(`traceId：${GUID}`));
});

test('names stay when asked for, tokens never; the message can be left out', () => {
  const text = `${TEXT} access_token=abc`;
  assert.ok(!cardAsText(card(text), 'en').includes('kari'));
  const kept = cardAsText(card(text, { keepNames: true }), 'en');
  assert.ok(kept.includes('kari@contoso.com'));
  assert.ok(kept.includes('access_token=[token removed]'));
  assert.equal(card(text, { withMessage: false }).message, undefined);
});

test('what is packed too deep to be seen is taken out once it is unpacked, and nothing twice', () => {
  const deep = encodeURIComponent(JSON.stringify({ a: JSON.stringify({ upn: 'CONTOSO\\kari' }) }));
  assert.ok(!cardAsText(card(`AADSTS50058 ${deep}`), 'en').includes('kari'));
  const { message, removed } = card('https://login.windows.net/contoso.com/oauth2/authorize?x=%20 AADSTS50058');
  assert.deepEqual(
    message?.parts.filter(({ isMark }) => isMark).map(({ text }) => text),
    ['[tenant removed]'],
  );
  assert.deepEqual(removed.values, [{ text: 'kind.tenant (1)' }]);
});

test('a packed message is unpacked; a path in it keeps its folders', () => {
  const shown = (text: string): string | undefined =>
    card(text)
      .message?.parts.map((part) => part.text)
      .join('');
  const response = JSON.stringify({ error_description: 'AADSTS50058: x\r\nTrace' });
  assert.equal(
    shown(`at C:\\Users\\kari\\source\\repos\\new\\Program.cs:line 42\n${response}`),
    'at C:\\Users\\mark.user\\source\\repos\\new\\Program.cs:line 42\n{"error_description":"AADSTS50058: x  Trace"}',
  );
  assert.equal(shown(JSON.stringify({ a: 'AADSTS50058 C:\\repos\\x "y"' })), '{"a":"AADSTS50058 C:\\repos\\x "y""}');
});

test('a long message is shortened, never within a mark', () => {
  const text = `AADSTS50058 ${'kari@contoso.com '.repeat(500)}`;
  const shown =
    card(text)
      .message?.parts.map((part) => part.text)
      .join('') ?? '';
  assert.ok(shown.length < 2100);
  assert.ok(shown.endsWith(' card.shortened'));
  assert.equal(shown.replaceAll('[e-mail removed]', '').includes('['), false);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const made = card(text);
      cardAsText(made, 'fr');
      cardAsMarkdown(made, 'nb');
    }),
  );
});
