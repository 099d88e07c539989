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
 * Pairs a guide's sentences with their English by their ids.
 *
 * @param text the guide in the page's language
 * @param english the guide in English, where it is to be shown
 * @throws Error when a sentence has no English
 */
export function pairBlocks(text: SentenceText, english: SentenceText | undefined): PairedBlock[] {
  const blocks = guideBlocks(text.body, text.sentences ?? []);
  if (english === undefined) return blocks;
  const byId = new Map(
    guideBlocks(english.body, english.sentences ?? []).flatMap(({ sentences }) =>
      sentences.map(({ id, markdown }) => [id, markdown]),
    ),
  );
  return blocks.map(({ kind, sentences }) => ({
    kind,
    sentences: sentences.map((sentence) => {
      const partner = byId.get(sentence.id);
      if (partner === undefined) throw new Error(`sentence ${sentence.id} has no English`);
      return { ...sentence, english: partner };
    }),
  }));
}

interface SentenceText {
  readonly body: string;
  readonly sentences?: readonly string[] | undefined;
}
