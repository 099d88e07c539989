import type { PairedSentence } from './guide-blocks.ts';

/**
 * A sentence of a guide with a button that shows its English. Written as one string, because white space between the
 * parts would stand as a gap between Chinese sentences.
 *
 * @param sentence the sentence
 * @param inline renders inline Markdown to safe HTML; the second argument asks for English
 * @param label what the button is called to screen readers
 * @returns HTML
 */
export function sentenceHtml(
  { id, markdown, english }: PairedSentence,
  inline: (markdown: string, isEnglish: boolean) => string,
  label: string,
): string {
  if (english === undefined) return `<span class="sentence">${inline(markdown, false)}</span>`;
  const target = `english-${escapeAttribute(id)}`;
  const button =
    `<button type="button" class="english-of" popovertarget="${target}" aria-label="EN – ${escapeAttribute(label)}"` +
    ' data-pagefind-ignore>EN</button>';
  const caption =
    `<span class="caption" id="${target}" popover lang="en" data-pagefind-ignore="all">` +
    `${inline(english, true)}</span>`;
  return `<span class="sentence">${inline(markdown, false)}${button}</span>${caption}`;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
