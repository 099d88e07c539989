import type { Described } from './describe.ts';

/** How sentences, labels and lists are joined. */
const NARROW = `  gap: ' ',
  colon: ': ',
  separator: '; ',`;
const WIDE = `  gap: '',
  colon: '：',
  brackets: ['（', '）'],
  separator: '；',
  wordsTogether: true,`;

/**
 * The file of a new language: what is known of it, and empty lists for what someone who speaks it has to add.
 *
 * @param language the language
 */
export function localeModule({ tag, name, englishName, openGraph, dir, script, isWide }: Described): string {
  const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const [short = ''] = tag.split('-');
  return `import type { LocaleFacts, LocaleLabels, LocaleWriting } from './locale.ts';

export const facts = {
  tag: ${quote(tag)},
  name: ${quote(name)},
  short: ${quote(short.toUpperCase())},
  segment: ${quote(tag.toLowerCase())},
  openGraph: ${quote(openGraph)},
  dir: ${quote(dir)},
  otherTags: [],
${isWide ? WIDE : NARROW}
} as const satisfies LocaleFacts;

export const labels: LocaleLabels = {
  error: [],
  code: [],
  beforeCode: [],
  otherNumber: [],
  and: [],
  query: [],
  traceId: [],
  correlationId: [],
  timestamp: [],
  timeColumn: [],
  statusColumn: [],
  success: [],
};

export const stopWords = '';

export const writing: LocaleWriting = {
  englishName: ${quote(englishName)},
  script: ${quote(script)},
  length: [40, 150],
  smallWords: '',
  typography: [],
};
`;
}

/**
 * The glossary of a new language, with the tables that `npm run translations -- --check` reads.
 *
 * @param language the language
 */
export function glossaryFile({ tag, name, englishName }: Described): string {
  return `---
locale: ${tag}
---

# Glossary and style: ${name}

## Style

## Terms

| French | ${englishName} | Note |
| - | - | - |

## Placeholders

| French | ${englishName} | Note |
| - | - | - |
`;
}
