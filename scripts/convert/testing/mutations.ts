import fc from 'fast-check';

/** A change to a document. Places are fractions of its length, so that they hold for any document. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

const KINDS = ['delete', 'repeat', 'move', 'cut', 'insert', 'remove', 'join', 'split', 'line', 'tail'] as const;

/** What documents of these kinds are made of, and what breaks them. */
const FRAGMENTS = [
  ...[
    '`',
    '*',
    '**',
    '_',
    '~~',
    '~',
    '|',
    '\\',
    '<',
    '>',
    '[',
    ']',
    '](',
    '(',
    ')',
    '!',
    '#',
    '&',
    ':',
    ' – ',
    '\u00a0',
    '\t',
    '  ',
  ],
  ...[
    '~~gone~~',
    '<b>',
    '</span>',
    '<span class="sxs-lookup">',
    '<!--',
    '-->',
    '<script>alert(1)</script>',
    '<a name="x"></a>',
  ],
  ...[
    'AADSTS50058',
    'AADSTS1',
    'AADB2C90001',
    'Symbol_Name',
    'https://a.example/b_c',
    '[^1]',
    '](javascript:alert(1))',
  ],
];
const LINES = [
  ...[
    '',
    '---',
    '***',
    '```',
    '~~~',
    '<div>',
    '> zitat',
    '- item',
    '  • point',
    '1. one',
    '# title',
    '    code',
    '[x]: https://a.example',
  ],
  ...[
    '[^1]: note',
    '| a | b |',
    '| --- | --- |',
    '{',
    '}',
    'error value',
    'AADSTS50058 Symbol : text',
    'AADSTS50058',
    '**bold**',
    'words only',
  ],
];

/** From 0 up to, not including, 1. (Doubles would nearly all be next to 0.) */
export const fraction: fc.Arbitrary<number> = fc.integer({ min: 0, max: 9999 }).map((number) => number / 10_000);

/** Up to five changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fraction,
    other: fraction,
    text: fc.constantFrom(...FRAGMENTS),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Makes the changes one after the other. */
export function mutate(lines: readonly string[], changes: readonly Mutation[]): string[] {
  return changes.reduce<string[]>((text, change) => (text.length === 0 ? text : apply(text, change)), [...lines]);
}

function apply(lines: string[], { kind, at, other, text }: Mutation): string[] {
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  const column = Math.floor(other * (line.length + 1));
  const target = Math.floor(other * lines.length);
  switch (kind) {
    case 'delete':
      return lines.toSpliced(index, 1);
    case 'repeat':
      return lines.toSpliced(target, 0, line);
    case 'move':
      return lines.toSpliced(index, 1).toSpliced(target, 0, line);
    case 'cut':
      return lines.with(index, line.slice(0, column));
    case 'insert':
      return lines.with(index, line.slice(0, column) + text + line.slice(column));
    case 'remove':
      return lines.with(index, line.slice(0, column) + line.slice(column + 1));
    case 'join':
      return lines.toSpliced(index, 2, `${line} ${lines[index + 1] ?? ''}`);
    case 'split':
      return lines.toSpliced(index, 1, line.slice(0, column), line.slice(column));
    case 'line':
      return lines.toSpliced(index, 0, LINES[Math.floor(other * LINES.length)] ?? '');
    case 'tail':
      return other < 0.9 ? lines : lines.slice(0, index + 1);
  }
}
