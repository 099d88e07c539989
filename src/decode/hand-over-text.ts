import { colon, type Locale } from '../core/locales.ts';
import { visibleText } from '../text/visible-text.ts';
import type { Card, CardRow, CardValue } from './card.ts';

/**
 * The card for a mail or a form.
 *
 * @param card the card
 * @param locale its language
 */
export function cardAsText(card: Card, locale: Locale): string {
  const line = ({ label, values }: CardRow): string => {
    const [only, ...others] = values;
    if (only === undefined) return '';
    if (others.length === 0 && only.meaning === undefined) return `${label}${colon(locale)}${only.text}`;
    return [`${label}${colon(locale).trimEnd()}`, ...values.map((value) => `- ${valueAsText(value, locale)}`)].join(
      '\n',
    );
  };
  const message = card.message && `${card.message.label}${colon(locale).trimEnd()}\n${messageText(card)}\n`;
  const lines = [
    card.heading,
    '',
    ...card.rows.map(line),
    '',
    ...(message ? [message] : []),
    ...(card.removed ? [blanks(card.removed, locale), ''] : []),
  ];
  return visibleText(lines.join('\n'));
}

function valueAsText({ text, meaning, url, remarks = [] }: CardValue, locale: Locale): string {
  const main = meaning === undefined ? text : `${text}${colon(locale)}${meaning}`;
  const more = remarks.map((remark) => `${remark.label}${colon(locale)}${remark.text}`);
  return [main, ...more, ...(url === undefined ? [] : [url])].join('\n  ');
}

/**
 * The card for a ticket or a chat that understands Markdown.
 *
 * @param card the card
 * @param locale its language
 */
export function cardAsMarkdown(card: Card, locale: Locale): string {
  const line = ({ label, values }: CardRow): string => {
    const shown = values.map(({ text, meaning, url, remarks = [] }) => {
      const code = url === undefined ? asCode(text) : `[${asCode(text)}](${url})`;
      const main = meaning === undefined ? code : `${code}${colon(locale)}${escapeMarkdown(meaning)}`;
      const more = remarks.map((one) => `    - ${one.label}${colon(locale)}${escapeMarkdown(one.text)}`);
      return [main, ...more].join('\n');
    });
    const items = values.some(({ meaning }) => meaning !== undefined);
    return `- **${label}**${colon(locale)}${items ? `\n  - ${shown.join('\n  - ')}` : shown.join(', ')}`.replace(
      / \n/,
      '\n',
    );
  };
  const message = messageText(card);
  const fence = '`'.repeat(Math.max(3, longestRun(message) + 1));
  const lines = [
    `**${card.heading}**`,
    '',
    ...card.rows.map(line),
    ...(card.message === undefined ? [] : ['', `**${card.message.label}**`, '', `${fence}text`, message, fence]),
    ...(card.removed ? ['', blanks(card.removed, locale)] : []),
    '',
  ];
  return visibleText(lines.join('\n'));
}

function messageText(card: Card): string {
  return (card.message?.parts ?? []).map(({ text }) => text).join('');
}

function blanks({ label, values }: CardRow, locale: Locale): string {
  return `${label}${colon(locale)}${values.map(({ text }) => text).join(', ')}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function asCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

/** An address in a sentence, without the signs that end the sentence. */
const ADDRESS = /(https?:\/\/[^\s<>`\\]*[^\s<>`\\.,;:!?'")\]])/u;
const REFERENCES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/**
 * Prose as Markdown. A backslash would become part of an address before it, and what it was to escape would act; so
 * addresses stand in angle brackets, and brackets and ampersands of the text are references.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, at) =>
      at % 2 === 1
        ? `<${part}>`
        : part.replace(/[\\`*_{}[\]#|~]/g, '\\$&').replace(/[<>&]/g, (sign) => REFERENCES[sign] ?? sign),
    )
    .join('');
}
