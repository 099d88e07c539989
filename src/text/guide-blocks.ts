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

/** A sentence with its English. */
export interface PairedSentence extends GuideSentence {
  /** Inline Markdown; absent where no English is shown. */
  readonly english?: string | undefined;
}

/** A block whose sentences have their English. */
export interface PairedBlock {
  readonly kind: GuideBlock['kind'];
  readonly sentences: readonly PairedSentence[];
}

/**
 * Pairs a guide with its English: sentence by sentence where both come from one document and share ids; else block by block,
 * where both have the same paragraphs and items in the same order, the English of a block then standing with its last
 * sentence. Texts of another shape stay without English.
 *
 * @param text the guide in the page's language, with sentence ids or with one block a line
 * @param english the guide in English, where it is to be shown
 */
export function pairBlocks(text: SentenceText, english: SentenceText | undefined): PairedBlock[] {
  const blocks = blocksOf(text);
  if (english === undefined) return blocks;
  const others = blocksOf(english);
  const byId = new Map(others.flatMap(({ sentences }) => sentences.map(({ id, markdown }) => [id, markdown])));
  const shareIds = text.sentences !== undefined && english.sentences !== undefined;
  if (shareIds && blocks.every(({ sentences }) => sentences.every(({ id }) => byId.has(id)))) {
    return blocks.map(({ kind, sentences }) => ({
      kind,
      sentences: sentences.map((sentence) => ({ ...sentence, english: byId.get(sentence.id) })),
    }));
  }
  const sameShape = blocks.length === others.length && blocks.every(({ kind }, index) => kind === others[index]?.kind);
  if (!sameShape) return blocks;
  return blocks.map(({ kind, sentences }, index) => {
    const whole = others[index]?.sentences.map(({ markdown }) => markdown).join(' ');
    const last = sentences.length - 1;
    return { kind, sentences: sentences.map((one, at) => (at === last ? { ...one, english: whole } : one)) };
  });
}

/** Blocks of a guide; without sentence ids each line is a block. */
function blocksOf({ body, sentences }: SentenceText): GuideBlock[] {
  if (sentences !== undefined) return guideBlocks(body, sentences);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => ({
    kind: line.startsWith('- ') ? 'item' : 'paragraph',
    sentences: [{ id: `b${index + 1}`, markdown: line.replace(/^(?:- |\s+)/, '') }],
  }));
}

interface SentenceText {
  readonly body: string;
  readonly sentences?: readonly string[] | undefined;
}
