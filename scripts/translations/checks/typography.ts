import type { TypographyRule } from '../../../src/core/locales/locale.ts';
import { type Locale, writingOf } from '../../../src/core/locales.ts';
import { GAP, proseOf, withoutLiterals } from './markdown.ts';
import { type Finding, type PairCheck, visiblePart } from './pair.ts';

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
      ...writingOf(locale).typography.flatMap((rule) => ruleFindings(rule, block)),
      ...PAIRS.flatMap((pair) => balanceFindings(pair, block)),
    ]);
}

/** The translation follows its language's rules of typography. */
export const checkTypography: PairCheck = ({ target }) => typographyFindings(target.locale, visiblePart(target));

function ruleFindings({ pattern, found, expected }: TypographyRule, block: string): Finding[] {
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
