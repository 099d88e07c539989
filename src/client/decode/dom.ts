import { visibleText } from '../../text/visible-text.ts';

/** What may stand inside an element; nothing stands for nothing. */
export type Content = Node | string | undefined;

/**
 * Makes an element. Text is always text, never HTML, and nothing unseen in it turns around what stands beside it.
 *
 * @param tag its name, with classes behind dots: `p.hint`
 * @param attributes attributes; undefined leaves one out
 * @param content text or elements
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag | `${Tag}.${string}`,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const [name = '', ...classes] = tag.split('.');
  const element = document.createElement(name) as HTMLElementTagNameMap[Tag];
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  for (const part of content) {
    if (part !== undefined && part !== '') element.append(typeof part === 'string' ? visibleText(part) : part);
  }
  return element;
}

/**
 * Finds a part of the page the script relies on.
 *
 * @param root where to look
 * @param selector what to look for
 * @throws Error when the page has no such part
 */
export function part<Type extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Type {
  const found = root.querySelector<Type>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Shows that a button has done its work, for a moment. */
export function confirm(button: HTMLElement): void {
  button.dataset.state = 'copied';
  setTimeout(() => delete button.dataset.state, 1500);
}
