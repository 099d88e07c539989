import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { needsMessage } from './card.ts';
import { decodeError } from './decode.ts';
import { type Card, makeCard } from './hand-over.ts';
import { cardAsMarkdown, cardAsText } from './hand-over-text.ts';
import { testVocabulary } from './testing/vocabulary.ts';
import { anyText, testWords } from './testing/words.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadb2c', code: '90118' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const GUID = '9bc3ab49-b65d-410a-85ad-de819febfddc';
const MARKS = {
  'mark.user': '[user]',
  'mark.secret': '[secret]',
  'mark.tenant': '[tenant]',
  'mark.number': '[number]',
};
const vocabulary = testVocabulary;
const words = testWords({ 'aadsts/50058': 'No *session*.' }, MARKS);

function card(text: string, options: { withMessage?: boolean; opened?: ReadonlySet<string> } = {}): Card {
  return makeCard({
    decoded: decodeError(text, index),
    text,
    words,
    symbolOf: (_, code) => (code === '50058' ? 'UserInformationNotProvided' : undefined),
    urlOf: (family, code) => `https://atlas.example/${family}/${code}`,
    vocabulary,
    withMessage: true,
    opened: new Set(),
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
error=invalid_grant AADSTS58: [user] AADSTS59999
Trace ID: ${GUID}
Timestamp: 2024-05-01 12:34:56Z

card.removed: kind.user (1)
`.replace('AADSTS58', 'AADSTS50058'),
  );
});

test('a code has its kind and the reader’s line, in both forms', () => {
  const three = [{ label: 'What', text: 'A *failure*' }];
  const remarks = { three, line: { label: 'Help desk', text: 'See <why>.' } };
  const made = makeCard({
    decoded: decodeError(TEXT, index),
    text: TEXT,
    words: { ...words, remarks: () => remarks },
    symbolOf: () => undefined,
    urlOf: () => 'https://atlas.example/x',
    vocabulary,
    withMessage: true,
    opened: new Set(),
  });
  const text = cardAsText(made, 'en');
  assert.ok(
    text.includes('No *session*.\n  What: A *failure*\n  Help desk: See <why>.\n  https://atlas.example/x\n'),
    text,
  );
  const markdown = cardAsMarkdown(made, 'en');
  assert.ok(markdown.includes('\n    - What: A \\*failure\\*\n    - Help desk: See &lt;why&gt;.\n'), markdown);
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
  const made = card(`AADSTS50058 err${hidden}or {"claims":"{\\"id_token\\":{\\"c\\\\u202ed\\":null}}"}`);
  for (const text of [cardAsText(made, 'en'), cardAsMarkdown(made, 'en')]) {
    assert.ok(text.includes('AADSTS50058 error'));
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

const shown = (made: Card): string => made.message?.parts.map((part) => part.text).join('') ?? '';

test('a card needs the message where its fields say too little', () => {
  const needs = (text: string): boolean => needsMessage(decodeError(text, index));
  assert.equal(needs(`AADSTS50058: x\nTrace ID: ${GUID}`), false);
  assert.equal(needs('AADSTS50058 AADSTS59999'), true);
  assert.equal(needs(`Trace ID: ${GUID}`), true);
});

test('a blank that is opened shows the original, the others stay closed', () => {
  const text = `${TEXT} client_secret=q8Zr2`;
  const closed = card(text);
  assert.ok(!cardAsText(closed, 'en').includes('kari'));
  const [first] = closed.message?.parts.flatMap(({ blank }) => blank ?? []) ?? [];
  const open = card(text, { opened: new Set([first?.key ?? '']) });
  assert.equal(first?.kind, 'user');
  assert.ok(cardAsText(open, 'en').includes('kari@contoso.com'));
  assert.ok(cardAsText(open, 'en').includes('client_secret=[secret]'));
  assert.deepEqual(open.removed?.values, [{ text: 'kind.secret (1)' }]);
  const fields = card(text, { withMessage: false });
  assert.deepEqual([fields.message, fields.removed], [undefined, undefined]);
  // Nothing of a message that is left out, not even what is blank in it.
  assert.ok(cardAsText(fields, 'en').endsWith(`2024-05-01 12:34:56 UTC\ntraceId: ${GUID}\n`), cardAsText(fields, 'en'));
  assert.ok(cardAsMarkdown(fields, 'en').endsWith(`\`${GUID}\`\n`), cardAsMarkdown(fields, 'en'));
});

test('a document of JSON stays one, its numbers in quotes where they are blank', () => {
  const value = { upn: 'kari@contoso.com', at: 'line\n"two"', n: 4711, code: 'AADSTS50058', deep: '{"user":"kari"}' };
  const made = card(JSON.stringify(value, null, 2));
  assert.deepEqual(JSON.parse(shown(made)), {
    upn: '[user]',
    at: 'line\n"two"',
    n: '[number]',
    code: 'AADSTS50058',
    deep: '{"user":"[user]"}',
  });
});

test('what is packed is shown unpacked, with the same blanks', () => {
  const plain = "User 'kari@contoso.com' AADSTS50058\nTrace ID: x";
  const address = `https://login.microsoftonline.com/common#error_description=${encodeURIComponent(plain).replaceAll('%20', '+')}`;
  assert.ok(shown(card(address)).includes(shown(card(plain)).replace(/:.*$/s, '')), shown(card(address)));
  const made = card(`at C:\\Users\\Kari Nordmann\\source\\repos\\new\\error.txt:line 42`);
  assert.equal(shown(made), 'at C:\\Users\\[user]\\source\\repos\\new\\error.txt:line 42');
});

test('digits that are blank are no code on the card', () => {
  const made = card('Your verification code: 50058');
  assert.ok(!cardAsText(made, 'en').includes('50058'), cardAsText(made, 'en'));
});

test('the claims asked for are shown, with the ids of policies', () => {
  const made = card(`AADSTS50058 claims={"access_token":{"polids":{"essential":true,"Values":["${GUID}"]}}}`);
  assert.ok(cardAsText(made, 'en').includes(`polids=${GUID}`));
});

test('a long message is shortened between two words', () => {
  const text = `AADSTS50058 ${'error '.repeat(5000)}`;
  assert.ok(shown(card(text)).length < 20_100);
  assert.ok(shown(card(text)).endsWith('error card.shortened'));
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
