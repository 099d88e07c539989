import type { Described } from './describe.ts';

/**
 * The file of a new language: what is known of it, and empty lists for what someone who speaks it has to add.
 *
 * @param language the language
 */
export function localeModule({ tag, name, englishName, openGraph, dir, script }: Described): string {
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
  gap: ' ',
  colon: ': ',
  separator: '; ',
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
  codeColumn: [],
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

const REGISTRY_LISTS = ['facts', 'labels', 'stopWords', 'writing'] as const;

/**
 * The registry of languages with one more.
 *
 * @param registry text of `src/core/locales.ts`
 * @param tag the language
 * @returns undefined when the registry has not the form this needs
 */
export function registered(registry: string, tag: string): string | undefined {
  const name = identifierOf(tag);
  const lines = registry.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('import * as '));
  if (last < 0) return undefined;
  lines.splice(last + 1, 0, `import * as ${name} from './locales/${tag}.ts';`);
  let text = lines.join('\n');
  for (const list of REGISTRY_LISTS) {
    const pattern = new RegExp(`(= \\[[^\\]]*\\w+\\.${list})(,?\\s*\\])`);
    if (!pattern.test(text)) return undefined;
    text = text.replace(pattern, `$1, ${name}.${list}$2`);
  }
  return text;
}

/** A name for the module; some tags are words of the language (`in`, `is`). */
function identifierOf(tag: string): string {
  const name = tag.replaceAll('-', '');
  return /^(?:do|if|in|is|as|of)$/.test(name) ? `${name}_` : name;
}
