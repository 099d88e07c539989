import type { CodeView } from '../catalog/code-view.ts';
import type { Translator } from '../core/ui-strings.ts';
import { logQueries } from './log-queries.ts';
import { stateSentence } from './state-sentence.ts';

/** The document a text was taken or translated from. */
export interface DocumentSource {
  readonly title: string;
  readonly url: string;
  readonly licence: string;
}

/** What a code's Markdown needs beside its view. */
export interface MarkdownContext {
  readonly t: Translator;
  /** Absolute address of the code's page. */
  readonly url: string;
  /** How the language joins a label to what it labels. */
  readonly colon: string;
  /** Of the document's text, where the view has one. */
  readonly source?: DocumentSource | undefined;
}

/**
 * A code's page as Markdown: for a chat, a ticket, a wiki, a program.
 *
 * @param view the code
 * @param context words and addresses
 * @returns headings, the three words, what to do, causes, confusions, what the document says with its attribution, links and
 *   the page's address; parts without content are left out
 */
export function codeMarkdown(view: CodeView, context: MarkdownContext): string {
  const { t, url, colon } = context;
  const { answer, name, symbol } = view;
  const row = (label: string, value: string): string => `- **${label}**${colon}${value}`;
  const three = [
    row(t('sign.kind'), t(`kind.${view.kind}`)),
    row(t('sign.fixer'), view.fixers.map((fixer) => t(`fixer.${fixer}`)).join(' · ')),
    row(t('sign.retry'), t(`retry.${view.retry}`)),
  ];
  const blocks: readonly (string | undefined)[] = [
    `# ${symbol === undefined ? name : `${name} ${symbol}`}`,
    view.sentence?.text ?? (view.isBare ? stateSentence(view, t) : t('code.noText')),
    view.isBare ? undefined : three.join('\n'),
    section(
      t('answer.do'),
      answer?.steps.map(({ role, lines }) => row(t(`role.${role}`), lines.join(' '))),
    ),
    section(
      t('answer.causes'),
      answer?.causes.map((cause, index) => `${index + 1}. ${cause}`),
    ),
    section(
      t('answer.confused'),
      answer?.confusedWith.map(({ ref, tell }) =>
        tell.includes(ref.name) ? `- ${tell}` : row(ref.name, tell).replaceAll('**', '`'),
      ),
    ),
    answer?.note && `> **${t('answer.note')}**${colon}${answer.note}`,
    ...says(view, context),
    view.note && `> **${t('note.title')}** ${view.note.text}`,
    ...(view.query === undefined || view.isBare
      ? []
      : [`## ${t('code.logs')}`, `\`\`\`kusto\n${logQueries(view.code)[0]?.text}\n\`\`\``]),
    section(
      t('answer.articles'),
      answer?.links.map(({ title, url: address, publisher }) => `- [${linkText(title)}](${address}) (${publisher})`),
    ),
    url,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

/** The document's own words, whose they are and under which licence. */
function says({ document }: CodeView, { t, source }: MarkdownContext): (string | undefined)[] {
  const { body = '', action, note } = document?.text ?? {};
  if (body === '' && action === undefined) return [];
  return [
    `## ${t('code.says')}`,
    quoted([body, action].filter(Boolean).join('\n\n')),
    note && `> ${t('notice.note')}: ${note}`,
    source && `[${linkText(source.title)}](${source.url}), ${t('provenance.licenceText', { licence: source.licence })}`,
  ];
}

/** Quoted whole, so that headings and lists in it stay part of the quotation. */
function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function section(title: string, lines: readonly string[] | undefined): string | undefined {
  return lines === undefined || lines.length === 0 ? undefined : `## ${title}\n\n${lines.join('\n')}`;
}

/** A title in a link: what would end it is escaped. */
function linkText(title: string): string {
  return title.replace(/[\\[\]]/g, '\\$&');
}
