/** Links that stand beside an injection. Whatever it does, they keep their address or are no links any more. */
export const BEFORE = { text: 'before', href: 'https://ok.example/before' } as const;
export const AFTER = { text: 'after', href: 'https://ok.example/after?a=1&b=2#c' } as const;

const before = `[${BEFORE.text}](${BEFORE.href})`;
const after = `[${AFTER.text}](${AFTER.href})`;

/** Places of a Markdown text an injection can stand in. */
export const CONTEXTS: Readonly<Record<string, (injection: string) => string>> = {
  alone: (text) => text,
  'a sentence': (text) => `${before} ${text} ${after}`,
  'a word': (text) => `x${text}y`,
  'a paragraph of its own': (text) => `${before}\n\n${text}\n\n${after}`,
  'a list': (text) => `- ${before}\n- **${text}**\n- ${after}`,
  'a quote': (text) => `> ${before} ${text}\n\n${after}`,
  'a heading': (text) => `## ${text}\n\n${before} ${after}`,
  'a cell': (text) => `| ${before} | b |\n| - | - |\n| ${text} | ${after} |`,
  'a link’s text': (text) => `[${text}](https://ok.example/) ${after}`,
  'a link’s address': (text) => `[x](https://ok.example/${text}) ${after}`,
  'a whole link’s address': (text) => `[x](<${text}>) ${after}`,
  'a link’s title': (text) => `[x](https://ok.example/ "${text}") ${after}`,
  code: (text) => `\`${text}\` ${after}`,
  'a fence': (text) => `\`\`\`json\n${text}\n\`\`\`\n\n${after}`,
  'the name of a fence': (text) => `\`\`\`${text}\nx\n\`\`\`\n\n${after}`,
};
