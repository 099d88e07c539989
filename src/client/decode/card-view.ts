import type { Family } from '../../core/families.ts';
import type { Locale } from '../../core/locales.ts';
import { type Card, type CardRow, type CardValue, cardOf, type MessagePart, needsMessage } from '../../decode/card.ts';
import type { Decoded } from '../../decode/decode.ts';
import { cardAsMarkdown, cardAsText } from '../../decode/hand-over-text.ts';
import type { TextRecord } from '../../decode/read-text.ts';
import type { CardWords } from '../../decode/words.ts';
import { Copier } from './copy.ts';
import { loadCardWords, type PageData, urlOf } from './data.ts';
import { make, part } from './dom.ts';

/** A record of the paste, and which of its blanks are open. */
interface Source extends TextRecord {
  readonly opened: Set<string>;
}

/** The cards to hand to the help desk, one a record: their choices, their preview, their copies. */
export class CardView {
  readonly #fold: HTMLDetailsElement;
  readonly #preview: HTMLElement;
  readonly #language: HTMLSelectElement;
  readonly #withMessage: HTMLInputElement;
  readonly #data: PageData;
  readonly #symbolOf: (family: Family, code: string) => string | undefined;
  #words: CardWords;
  #sources: readonly Source[] = [];
  #cards: readonly Card[] = [];
  #hadCodes: boolean | undefined;
  /** The reader has said whether the message goes with it. */
  #isChosen = false;

  constructor(root: HTMLElement, data: PageData, symbolOf: (family: Family, code: string) => string | undefined) {
    this.#data = data;
    this.#words = data.cardWords;
    this.#symbolOf = symbolOf;
    this.#fold = part<HTMLDetailsElement>(root, '[data-fold]');
    this.#preview = part(root, '[data-preview]');
    this.#language = part(root, 'select');
    this.#withMessage = part(root, '[data-message]');
    const status = part(root, '[data-copy-status]');
    this.#language.addEventListener('change', () => void this.#changeLanguage(status, root.dataset.failed ?? ''));
    this.#withMessage.addEventListener('change', () => {
      this.#isChosen = true;
      this.#render();
    });
    this.#preview.addEventListener('click', ({ target }) => this.#toggle(target));
    const copier = new Copier(status, root.dataset.copied ?? '', root.dataset.copyFailed ?? '');
    for (const [selector, format] of [
      ['[data-as-text]', cardAsText],
      ['[data-as-markdown]', cardAsMarkdown],
    ] as const) {
      copier.wire(part(root, selector), () =>
        this.#cards.length === 0 ? undefined : this.#cards.map((card) => format(card, this.#words.locale)).join('\n'),
      );
    }
  }

  /** Replaces what the cards are about. */
  show(decoded: Decoded, text: string, records: readonly TextRecord[]): void {
    this.#sources = records.map((record) => ({ ...record, opened: new Set() }));
    const hasCodes = decoded.codes.length > 0;
    // The reader opened the card of a text without codes: it stays open while they type.
    if (hasCodes !== this.#hadCodes) this.#fold.open = hasCodes;
    this.#hadCodes = text.trim() === '' ? undefined : hasCodes;
    if (!this.#isChosen) this.#withMessage.checked = records.some((record) => needsMessage(record.decoded));
    this.#render();
  }

  async #changeLanguage(status: HTMLElement, failed: string): Promise<void> {
    const locale = this.#language.value as Locale;
    try {
      const chosen = await loadCardWords(locale, this.#data);
      // The reader may have chosen another language meanwhile.
      if (this.#language.value !== locale) return;
      this.#words = chosen;
      this.#render();
    } catch {
      this.#language.value = this.#words.locale;
      status.textContent = failed;
    }
  }

  /** Opens a blank, or closes it again; the others stay as they are. */
  #toggle(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-blank]') : null;
    const [record = '', key = ''] = button?.dataset.blank?.split('.') ?? [];
    const opened = this.#sources[Number(record)]?.opened;
    if (button === null || opened === undefined) return;
    if (!opened.delete(key)) opened.add(key);
    this.#render();
    this.#preview.querySelector<HTMLElement>(`[data-blank="${record}.${key}"]`)?.focus();
  }

  #render(): void {
    const words = this.#words;
    this.#preview.lang = words.locale;
    this.#cards = this.#sources
      .filter(({ text }) => text.trim() !== '')
      .map((source) =>
        cardOf({
          ...source,
          words,
          symbolOf: this.#symbolOf,
          urlOf: (family, code) => urlOf(words.locale, family, code),
          withMessage: this.#withMessage.checked,
        }),
      );
    this.#preview.replaceChildren(...this.#cards.map((card, at) => this.#card(card, at)));
  }

  #card(card: Card, record: number): HTMLElement {
    const rows = card.rows.flatMap(({ label, values }) => [
      make('dt', {}, label),
      ...values.map((value) => make('dd', {}, ...cardValue(value))),
    ]);
    const message = card.message && [
      make('p.label', {}, card.message.label),
      make('p.message', {}, ...card.message.parts.map((piece) => this.#part(piece, record))),
    ];
    return make(
      'div.card',
      {},
      make('p.heading', {}, card.heading, this.#cards.length > 1 ? ` ${record + 1}/${this.#cards.length}` : undefined),
      make('dl', {}, ...rows),
      // Before the message, which may be long: who sends it should see what is blank.
      ...blanks(card.removed),
      ...(message ?? []),
    );
  }

  #part({ text, blank }: MessagePart, record: number): Node | string {
    if (blank === undefined) return text;
    const { key, kind, isOpen } = blank;
    const { t } = this.#data.words;
    return make(
      isOpen ? 'button.blank.open' : 'button.blank',
      {
        type: 'button',
        'data-blank': `${record}.${key}`,
        'data-kind': kind,
        'aria-pressed': String(isOpen),
        title: t(isOpen ? 'blank.close' : 'blank.open'),
      },
      text,
    );
  }
}

function blanks(removed: CardRow | undefined): HTMLElement[] {
  if (removed === undefined) return [];
  const { label, values } = removed;
  return [make('p.label', {}, label), make('p', {}, values.map(({ text }) => text).join(', '))];
}

function cardValue({ text, meaning, lang, remarks = [] }: CardValue): (Node | undefined)[] {
  return [
    make('span.value', {}, text),
    meaning === undefined ? undefined : make('span.meaning', { lang }, meaning),
    ...remarks.map((remark) =>
      make('span.remark', { lang: remark.lang }, make('b', {}, remark.label), ' ', remark.text),
    ),
  ];
}
