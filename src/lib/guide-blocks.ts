/** A sentence of a guide, with the id it shares with the same sentence in other languages. */
export interface GuideSentence {
  readonly id: string;
  /** Inline Markdown. */
  readonly markdown: string;
}

/** A paragraph, or an item of a bullet list. */
export interface GuideBlock {
  readonly kind: 'paragraph' | 'item';
  readonly sentences: readonly GuideSentence[];
}

/**
 * Reads the body of a guide that has one sentence a line.
 *
 * @param body Markdown: paragraphs and `- ` items, one sentence a line
 * @param sentences ids, the title's first
 * @returns blocks in order
 * @throws Error when there are more or fewer lines than ids
 * @example guideBlocks('One.\nTwo.\n\n- Three', ['1', '2', '3', '4']) // a paragraph of 2 and 3, an item of 4
 */
export function guideBlocks(body: string, sentences: readonly string[]): GuideBlock[] {
  const ids = sentences.slice(1);
  const blocks: { kind: GuideBlock['kind']; sentences: GuideSentence[] }[] = [];
  let open = false;
  let used = 0;
  for (const line of body.split('\n')) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    const isItem = line.startsWith('- ');
    if (isItem || !open) blocks.push({ kind: isItem ? 'item' : 'paragraph', sentences: [] });
    open = true;
    blocks.at(-1)?.sentences.push({ id: ids[used] ?? '', markdown: line.replace(/^(?:- |\s+)/, '') });
    used += 1;
  }
  if (used !== ids.length) throw new Error(`${used} sentences in the text, ${ids.length} ids in the front matter`);
  return blocks;
}

/**
 * Puts list items that follow each other together.
 *
 * @param blocks what `guideBlocks` gave
 * @returns runs of blocks of one kind
 */
export function groupItems(blocks: readonly GuideBlock[]): GuideBlock[][] {
  const groups: GuideBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block);
    else groups.push([block]);
  }
  return groups;
}
