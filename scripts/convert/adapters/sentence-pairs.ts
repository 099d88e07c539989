import type { Link, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import { literalHtml } from '../literal-html.ts';
import { isBreak } from './docs/cell.ts';

/** A sentence in the page's language and in English. */
export interface SentencePair {
  /** Number of the sentence in its document, the same in every language. */
  readonly id: string;
  readonly local: readonly PhrasingContent[];
  readonly english: readonly PhrasingContent[];
}

const LOCAL_OPEN = /^<span data-ttu-id="[0-9a-z]+-(\d+)">$/;
const ENGLISH_OUTER = '<span class="sxs-lookup">';
const ENGLISH_OPEN = /^<span data-stu-id="[0-9a-z]+-(\d+)">$/;
const CLOSE = '</span>';
/** Anchors that the docs build writes into headings. */
const ANCHOR = /^<a name="[^"]*">$|^<\/a>$/;

/**
 * Reads the sentence pairs of a block. Each is
 * `<span data-ttu-id="x-1">…</span><span class="sxs-lookup"><span data-stu-id="x-1">…</span></span>`,
 * also inside a link, which then belongs to both sentences.
 *
 * @param nodes the block's inline content
 * @param file path for errors
 * @param line the block's first line, for errors
 * @returns the pairs in order; raw HTML inside a sentence has become literal text
 * @throws SourceError when a span is not closed, a sentence lacks its partner, or text stands outside the pairs
 */
export function readPairs(nodes: readonly PhrasingContent[], file: string, line: number): SentencePair[] {
  const reader = new PairReader(nodes, file, line);
  return reader.read();
}

class PairReader {
  readonly #nodes: readonly PhrasingContent[];
  readonly #file: string;
  readonly #line: number;
  #at = 0;

  constructor(nodes: readonly PhrasingContent[], file: string, line: number) {
    this.#nodes = nodes;
    this.#file = file;
    this.#line = line;
  }

  read(): SentencePair[] {
    const pairs: SentencePair[] = [];
    for (let node = this.#nodes[this.#at]; node !== undefined; node = this.#nodes[this.#at]) {
      if (isIgnorable(node)) this.#at += 1;
      else if (node.type === 'link') pairs.push(...this.#readLink(node));
      else pairs.push(this.#readPair(node));
    }
    if (pairs.length === 0) this.#fail('no sentence', 'at least one pair of sentences');
    return pairs;
  }

  #readLink(link: Link): SentencePair[] {
    this.#at += 1;
    const wrap = (children: readonly PhrasingContent[]): PhrasingContent[] => [
      { ...link, children: children as Link['children'] },
    ];
    return readPairs(link.children, this.#file, this.#line).map(({ id, local, english }) => ({
      id,
      local: wrap(local),
      english: wrap(english),
    }));
  }

  #readPair(first: PhrasingContent): SentencePair {
    const id = this.#opening(first, LOCAL_OPEN, '<span data-ttu-id="…">');
    const local = this.#untilClose(id);
    const outer = this.#nodes[this.#at];
    if (outer?.type !== 'html' || outer.value !== ENGLISH_OUTER) {
      this.#fail(`sentence ${id} without its English`, `${ENGLISH_OUTER} right after it`);
    }
    this.#at += 1;
    const englishId = this.#opening(this.#nodes[this.#at], ENGLISH_OPEN, '<span data-stu-id="…">');
    if (englishId !== id) this.#fail(`sentence ${id} beside English sentence ${englishId}`, 'the same number twice');
    const english = this.#untilClose(id);
    const end = this.#nodes[this.#at];
    if (end?.type !== 'html' || end.value !== CLOSE) this.#fail(`an unclosed span at sentence ${id}`, `two ${CLOSE}`);
    this.#at += 1;
    if (isEmpty(local) || isEmpty(english)) this.#fail(`sentence ${id} without words`, 'words in both languages');
    return { id, local, english };
  }

  #opening(node: PhrasingContent | undefined, pattern: RegExp, expected: string): string {
    const id = node?.type === 'html' ? pattern.exec(node.value)?.[1] : undefined;
    if (id === undefined) {
      this.#fail(
        node === undefined ? 'the end of the block' : excerpt(node.type === 'html' ? node.value : textOf(node)),
        expected,
      );
    }
    this.#at += 1;
    return id;
  }

  /** Content up to the closing span. */
  #untilClose(id: string): PhrasingContent[] {
    const start = this.#at;
    for (let node = this.#nodes[this.#at]; node !== undefined; node = this.#nodes[this.#at]) {
      if (node.type === 'html' && node.value === CLOSE) {
        const content = this.#nodes.slice(start, this.#at);
        this.#at += 1;
        return literalHtml(content);
      }
      if (node.type === 'html' && node.value.startsWith('<span')) break;
      this.#at += 1;
    }
    return this.#fail(`an unclosed span at sentence ${id}`, CLOSE);
  }

  #fail(found: string, expected: string): never {
    throw new SourceError({
      file: this.#file,
      line: this.#line,
      found,
      expected,
      advice: 'take the file from its repository again, whole; a pair must have both sentences',
    });
  }
}

function isIgnorable(node: PhrasingContent): boolean {
  return (
    isBreak(node) ||
    (node.type === 'text' && node.value.trim() === '') ||
    (node.type === 'html' && ANCHOR.test(node.value))
  );
}

function isEmpty(nodes: readonly PhrasingContent[]): boolean {
  return textOf({ type: 'root', children: [...nodes] }).trim() === '';
}
