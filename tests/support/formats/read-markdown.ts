import type { Translator } from '../../../src/core/ui-strings.ts';
import { idsOf, UNKNOWN } from './labels.ts';
import { level, type Said } from './said.ts';

/** Prose of Markdown without marks of code, emphasis, escapes and quotation. */
export function unmarked(markdown: string): string {
  return level(
    markdown
      .replace(/^> ?/gm, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<(https?:[^>]+)>/g, '$1')
      .replace(/\\(?=[!-/:-@[-`{-~])|[`]|\*\*?/g, ''),
  );
}

/**
 * What a code's Markdown says.
 *
 * @param markdown the file
 * @param t interface strings of its language
 */
export function readMarkdown(markdown: string, t: Translator): Said {
  const blocks = markdown.trim().split('\n\n');
  const [heading = '', second = ''] = blocks;
  const [name = '', symbol] = heading.replace(/^# /, '').split(' ');
  const isSentence = !/^(?:- \*\*|## |\*\*|<)/.test(second);
  const quote = blocks.find((block) => block.startsWith('> ')) ?? '';
  return {
    name,
    ...(symbol === undefined ? {} : { symbol }),
    // A document's only sentence stands in its quotation and nowhere else.
    sentence: unmarked(isSentence ? second : (quote.split('\n>\n')[0] ?? '')),
    ...threeWords(markdown, t),
    url: blocks.at(-1)?.replace(/^<|>$/g, '') ?? '',
    links: linksOf(blocks, t),
  };
}

function threeWords(markdown: string, t: Translator): Pick<Said, 'kind' | 'fixers' | 'retry'> {
  const rows = [...markdown.matchAll(/^- \*\*([^*]+)\*\*\s*[:：]\s*(.+)$/gm)];
  const at = (label: string): string | undefined => rows.find(([, term]) => term === label)?.[2];
  const [kind, fixers = '', retry = ''] = [at(t('sign.kind')), at(t('sign.fixer')), at(t('sign.retry'))];
  return kind === undefined ? UNKNOWN : idsOf({ kind, fixers: fixers.split(', '), retry }, t);
}

function linksOf(blocks: readonly string[], t: Translator): string[] {
  const list = blocks[blocks.indexOf(`## ${t('answer.articles')}`) + 1] ?? '';
  if (!blocks.includes(`## ${t('answer.articles')}`)) return [];
  return list.split('\n').map((line) => /(?:\]\(|<)(\S+?)[)>]$/.exec(line)?.[1] ?? line);
}
