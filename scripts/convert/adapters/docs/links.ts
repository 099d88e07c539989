import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Where pages of Microsoft's documentation stand; a locale in their addresses is optional, and left out here. */
const LEARN = 'https://learn.microsoft.com';
/** First folder of a repository, which no address has: `~/articles/active-directory/…`. */
const REPOSITORY_FOLDER = /^(?:articles|docs|concepts)\//;
const LOCALE_SEGMENT = /^\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=\/)/i;
/** Where an address in running text ends at the latest: at a quote, or where another script or its marks begin. */
const NO_ADDRESS = /[^\x21-\x7e\p{Script=Latin}]|["'<>`]/u;

/**
 * Makes a link of a docs page absolute. The forms are those of Microsoft's docs: `~/…` from the repository's folder,
 * `./`, `../` and bare names from the page, `/…` from the site, `#…` on the page; `.md` and `.yml` are no part of addresses.
 *
 * @param url as the page has it
 * @param page the page's own address; undefined where it is not known, then the link stays as it is
 * @returns an absolute address; addresses with a scheme stay as they are
 */
export function absoluteLink(url: string, page: string | undefined): string {
  if (page === undefined || url === '' || /^[a-z][a-z+.-]*:/i.test(url) || url.startsWith('//')) return url;
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const file = path.replace(/\.(?:md|yml)$/i, '').replace(/(^|\/)index$/i, '$1');
  const from = new URL(page);
  if (path === '') return `${page.replace(/[?#].*$/, '')}${tail}`;
  try {
    if (path.startsWith('~/')) {
      const root = from.pathname.split('/')[1] ?? '';
      return new URL(`/${root}/${file.slice(2).replace(REPOSITORY_FOLDER, '')}`, from).href + tail;
    }
    if (path.startsWith('/')) return new URL(file.replace(LOCALE_SEGMENT, ''), LEARN).href + tail;
    return new URL(file, from).href + tail;
  } catch {
    return url;
  }
}

/**
 * Makes the links of a page absolute. References are resolved, addresses in running text end where they should, and a
 * path that is its own link text becomes the address too.
 *
 * @param nodes content of a page
 * @param page the page's own address
 * @param definitions targets of reference links by their identifier
 */
export function withLinks<Node extends RootContent>(
  nodes: readonly Node[],
  page: string | undefined,
  definitions: ReadonlyMap<string, Definition> = new Map(),
): Node[] {
  return nodes.flatMap((node) => linksIn(node, page, definitions) as Node[]);
}

function linksIn(
  node: RootContent,
  page: string | undefined,
  definitions: ReadonlyMap<string, Definition>,
): RootContent[] {
  if (node.type === 'linkReference') {
    const target = definitions.get(node.identifier);
    if (target === undefined) return [node];
    return linksIn(
      { type: 'link', url: target.url, title: target.title ?? null, children: node.children },
      page,
      definitions,
    );
  }
  if (node.type === 'link') {
    if (isBare(node)) return shortened(node);
    const url = absoluteLink(node.url, page);
    if (url !== node.url && textOf(node) === node.url)
      return [{ ...node, url, children: [{ type: 'text', value: url }] }];
    return [{ ...node, url, children: withLinks(node.children, page, definitions) }];
  }
  if (!('children' in node)) return [node];
  const children = withLinks(node.children as RootContent[], page, definitions);
  return [{ ...node, children } as RootContent];
}

/** Is the link an address in running text, without brackets? Its text then fills its place in the source. */
function isBare(node: Nodes): boolean {
  const { start, end } = node.position ?? {};
  return start?.offset !== undefined && end?.offset !== undefined && end.offset - start.offset === textOf(node).length;
}

function shortened(link: Extract<RootContent, { type: 'link' }>): PhrasingContent[] {
  const text = textOf(link);
  const end = text.search(NO_ADDRESS);
  if (end < 0) return hasHost(link.url) ? [link] : [{ type: 'inlineCode', value: text }];
  const address = text.slice(0, end).replace(/[.,;:!?]+$/, '');
  const url = link.url.slice(0, link.url.length - text.length) + address;
  const rest: PhrasingContent = { type: 'text', value: text.slice(address.length) };
  if (!hasHost(url)) return [{ type: 'text', value: text }];
  return [{ type: 'link', url, title: null, children: [{ type: 'text', value: address }] }, rest];
}

/**
 * Does an address name a host? `http://https://`, where a list of schemes lost its breaks, is about addresses: it is written as
 * code, for as text it would be read as an address again.
 */
function hasHost(url: string): boolean {
  return /^mailto:/i.test(url) || /^[a-z]+:\/\/[^/:]+(?:\.[^/:]|:\d)/i.test(url);
}
