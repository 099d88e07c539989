import type { Locale } from '../../../src/core/locales.ts';
import { GAP, proseOf, withoutLiterals } from './markdown.ts';
import { type Finding, type PairCheck, visiblePart } from './pair.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly found: string;
  readonly expected: string;
}

const NO_BREAK = '\\u{A0}\\u{202F}';

const DOUBLE_SPACE: Rule = { pattern: /(?<=\S)[ \u{A0}]{2,}(?=\S)/gu, found: 'several spaces', expected: 'one space' };
const SPACE_BEFORE: Rule = {
  pattern: /[\p{L}\p{N}»”)\]}][\p{Zs}]+[:;?!,](?=\s|$)/gu,
  found: 'a space before a punctuation mark',
  expected: 'no space there',
};

const RULES: Readonly<Record<Locale, readonly Rule[]>> = {
  en: [
    DOUBLE_SPACE,
    SPACE_BEFORE,
    { pattern: /[«»‹›„]/gu, found: 'a foreign quotation mark', expected: '“…”' },
    {
      pattern: /["]|(?<=\p{L})'(?=\p{L})/gu,
      found: 'a typewriter quotation mark or apostrophe',
      expected: '“…” and ’',
    },
  ],
  fr: [
    DOUBLE_SPACE,
    {
      pattern: new RegExp(`[^\\s${NO_BREAK}] ?[;?!](?=\\s|$)|[^\\s${NO_BREAK}] ?:(?=[\\s${NO_BREAK}]|$)`, 'gu'),
      found: 'no no-break space before a punctuation mark',
      expected: 'U+00A0 or U+202F there',
    },
    {
      pattern: new RegExp(`«(?![${NO_BREAK}])|(?<![${NO_BREAK}])»`, 'gu'),
      found: 'no no-break space inside a quotation mark',
      expected: '« … » with U+00A0 or U+202F',
    },
    {
      pattern: /["]|(?<=\p{L})'(?=\p{L})/gu,
      found: 'a typewriter quotation mark or apostrophe',
      expected: '« … » and ’',
    },
  ],
  nb: [
    DOUBLE_SPACE,
    SPACE_BEFORE,
    { pattern: /[“”„‹›"]/gu, found: 'a foreign quotation mark', expected: '«…»' },
    { pattern: /«\s|\s»/gu, found: 'a space inside a quotation mark', expected: '«…»' },
    { pattern: /(?<=\p{L})'(?=\p{L})/gu, found: 'a typewriter apostrophe', expected: '’' },
  ],
  'zh-TW': [
    { pattern: /\p{Script=Han}[,.:;?!](?!\w)/gu, found: 'half-width punctuation', expected: '，。：；？！' },
    {
      pattern: /\p{Script=Han}[\p{Zs}]+\p{Script=Han}/gu,
      found: 'a space between two characters',
      expected: 'no space',
    },
    {
      pattern: /\p{Zs}[，。：；？！、）」]|[，。：；？！、（「]\p{Zs}/gu,
      found: 'a space beside full-width punctuation',
      expected: 'no space',
    },
    { pattern: /\p{Script=Han}\(|\)\p{Script=Han}/gu, found: 'half-width parentheses', expected: '（…）' },
    { pattern: /[«»“”„"]/gu, found: 'a foreign quotation mark', expected: '「…」' },
  ],
};

const PAIRS = ['«»', '“”', '「」', '『』', '（）', '()'] as const;

/**
 * Finds what breaks a language's rules of typography. Code, addresses and placeholders are left alone.
 *
 * @param locale the text's language
 * @param markdown text
 */
export function typographyFindings(locale: Locale, markdown: string): Finding[] {
  return proseOf(markdown)
    .map(withoutLiterals)
    .flatMap((block) => [
      ...RULES[locale].flatMap((rule) => ruleFindings(rule, block)),
      ...PAIRS.flatMap((pair) => balanceFindings(pair, block)),
    ]);
}

/** The translation follows its language's rules of typography. */
export const checkTypography: PairCheck = ({ target }) => typographyFindings(target.locale, visiblePart(target));

function ruleFindings({ pattern, found, expected }: Rule, block: string): Finding[] {
  return [...block.matchAll(pattern)].map((match) => {
    const about = around(block, match.index, match[0].length);
    return { check: 'typography', about, found: `${found}: "${about}"`, expected };
  });
}

function balanceFindings(pair: (typeof PAIRS)[number], block: string): Finding[] {
  const [opening = '', closing = ''] = pair;
  const count = (mark: string): number => block.split(mark).length - 1;
  if (count(opening) === count(closing)) return [];
  return [
    {
      check: 'typography',
      about: pair,
      found: `${count(opening)} ${opening} and ${count(closing)} ${closing} in "${around(block, 0, 40)}"`,
      expected: 'as many closing as opening marks',
    },
  ];
}

function around(block: string, index: number, length: number): string {
  return block
    .slice(Math.max(0, index - 12), index + length + 12)
    .replaceAll(GAP, '…')
    .trim();
}
