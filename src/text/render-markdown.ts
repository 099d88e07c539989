import type { Element, ElementContent, Root as HtmlRoot, RootContent, Text } from 'hast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Locale } from '../core/locales.ts';
import { splitInline } from './inline-parts.ts';
import { isPlainLine } from './plain-line.ts';
import { setSpaces } from './typography.ts';
import { visibleText } from './visible-text.ts';
import { isWebAddress } from './web-address.ts';

/** What rendering needs to know of the site. */
export interface RenderOptions {
  /** Address of the page of a code in running text (`AADSTS50012`), or undefined when it has none. */
  readonly hrefOfCode?: (fullCode: string) => string | undefined;
  /** Links names of codes too, such as `invalid_grant`; where a text uses them as values, a link would be in the way. */
  readonly linksNames?: boolean;
  /** Language of the text, for its spaces (`setSpaces`); without it they stay as they are. */
  readonly locale?: Locale;
  /** Makes links only their text: for titles, which stand in links themselves, where a second link would end the first. */
  readonly unlinked?: boolean;
}

/** The standard schema, narrowed to what reference prose needs: no images, no inputs, no ids, only web addresses. */
const SCHEMA: SanitizeSchema = {
  ...defaultSchema,
  tagNames: 'a blockquote br code del em hr li ol p pre strong table tbody td th thead tr ul'.split(' '),
  attributes: { a: ['href', 'title'], code: [['className', /^language-[a-z]+$/]] },
  protocols: { href: ['http', 'https'] },
};

/** Made once: putting it together costs more than most of our texts do. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders Markdown from a source or a translation. Raw HTML does not get through, addresses other than whole ones
 * of the web (`isWebAddress`) lose their link. Placeholders, identifiers and codes in running text are marked up (`splitInline`).
 *
 * @param markdown Markdown, GitHub flavour
 * @param options see `RenderOptions`
 * @returns safe HTML
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): string {
  if (isPlainLine(markdown)) return `<p>${renderPlain(markdown, options)}</p>`;
  const tree = processor.runSync(processor.parse(markdown));
  decorate(tree, options);
  return processor.stringify(tree).trim();
}

/**
 * Renders one line of Markdown without its paragraph. What is no paragraph (a list, a heading, HTML) has no place in a
 * line; it is shown as it is written.
 *
 * @param markdown inline Markdown
 * @param options see `RenderOptions`
 */
export function renderInline(markdown: string, options: RenderOptions = {}): string {
  if (isPlainLine(markdown)) return renderPlain(markdown, options);
  const tree = processor.runSync(processor.parse(markdown));
  const [only, ...others] = tree.children;
  if (only?.type !== 'element' || only.tagName !== 'p' || others.length > 0) return renderPlain(markdown, options);
  decorate(tree, options);
  return processor.stringify({ type: 'root', children: only.children }).trim();
}

/**
 * Renders plain text, such as the first sentence of a text: nothing in it is read as Markdown, a backslash stays one.
 *
 * @param text plain text
 * @param options see `RenderOptions`
 */
export function renderPlain(text: string, options: RenderOptions = {}): string {
  const tree: HtmlRoot = { type: 'root', children: [element('p', {}, text)] };
  decorate(tree, options);
  return processor
    .stringify(tree)
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '');
}

/**
 * Renders words of ours, such as a line of an answer: as plain text, but for what stands between backquotes, which is code.
 *
 * @param text plain text with backquotes
 * @param options see `RenderOptions`
 */
export function renderWords(text: string, options: RenderOptions = {}): string {
  const parts = text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? element('code', {}, part) : textNode(part)));
  const tree: HtmlRoot = { type: 'root', children: [{ ...element('p', {}, ''), children: parts }] };
  decorate(tree, options);
  return processor
    .stringify(tree)
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '');
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

const BLOCKS: readonly string[] = 'blockquote hr li ol p pre table tbody td th thead tr ul'.split(' ');

/** Line breaks between blocks are dropped to save bytes; between words (`*a*\n*b*`) they are the space. */
function dropBlankText(tree: HtmlRoot): void {
  const isInline = (node: RootContent | undefined): boolean =>
    node?.type === 'text' || (node?.type === 'element' && !BLOCKS.includes(node.tagName));
  visit(tree, 'text', (node: Text, index, parent) => {
    if (node.value !== '\n' || index === undefined || parent === undefined) return;
    if (parent.type === 'element' && parent.tagName === 'code') return;
    if (isInline(parent.children[index - 1]) && isInline(parent.children[index + 1])) return;
    parent.children.splice(index, 1);
    return index;
  });
}

/** Parsing turns entities such as `&#x202E;` into invisible characters, so they are removed after it. */
function dropUnseen(tree: HtmlRoot): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = visibleText(node.value);
    if (node.type !== 'element' || typeof node.properties.title !== 'string') return;
    node.properties.title = visibleText(node.properties.title);
  });
}

/**
 * A link whose address was not allowed (`javascript:`, `mailto:`) is only its text; so is one whose address means another
 * place on another page (`//host`, `../x`) or hides its host.
 */
function unwrapLostLinks(tree: HtmlRoot, all: boolean): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.tagName !== 'a' || index === undefined) return;
    if (!all && isWebAddress(String(node.properties.href ?? ''))) return;
    parent?.children.splice(index, 1, ...node.children);
    return index;
  });
}

function decorate(tree: HtmlRoot, options: RenderOptions): void {
  dropUnseen(tree);
  dropBlankText(tree);
  unwrapLostLinks(tree, options.unlinked ?? false);
  // A wide sample scrolls, and must do so by keyboard too.
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
  });
  visit(tree, 'text', (node: Text, index, parent) => {
    if (index === undefined || parent === undefined || parent.type !== 'element') return;
    if (parent.tagName === 'code' || parent.tagName === 'pre') return;
    const inLink = parent.tagName === 'a';
    const text = options.locale === undefined ? node.value : setSpaces(node.value, options.locale);
    const parts = splitInline(text).map((part): ElementContent => {
      if (part.kind === 'placeholder') return element('span', { className: ['ph'], translate: 'no' }, part.text);
      const isName = part.kind === 'identifier';
      const mayLink = isName ? options.linksNames === true : part.kind === 'code';
      const href = mayLink && !inLink && !options.unlinked ? options.hrefOfCode?.(part.text) : undefined;
      const said = isName ? element('code', {}, part.text) : textNode(part.text);
      return href === undefined ? said : { ...element('a', { href }, ''), children: [said] };
    });
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

function element(tagName: string, properties: Element['properties'], text: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
}
