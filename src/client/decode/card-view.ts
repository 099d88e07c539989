import type { Family } from '../../core/families.ts';
import type { Locale } from '../../core/locales.ts';
import type { Decoded } from '../../decode/decode.ts';
import { type Card, type CardValue, makeCard } from '../../decode/hand-over.ts';
import { cardAsMarkdown, cardAsText } from '../../decode/hand-over-text.ts';
import type { Words } from '../../decode/words.ts';
import { loadWords, urlOf } from './data.ts';
import { confirm, make, part } from './dom.ts';

/** The card to hand to the help desk: its choices, its preview, its copies. */
export class CardView {
  readonly #preview: HTMLElement;
  readonly #language: HTMLSelectElement;
  readonly #withMessage: HTMLInputElement;
  readonly #keepNames: HTMLInputElement;
  readonly #symbolOf: (family: Family, code: string) => string | undefined;
  #words: Words;
  #source: { readonly decoded: Decoded; readonly text: string } | undefined;
  #card: Card | undefined;

  constructor(root: HTMLElement, words: Words, symbolOf: (family: Family, code: string) => string | undefined) {
    this.#words = words;
    this.#symbolOf = symbolOf;
    this.#preview = part(root, '[data-preview]');
    this.#language = part(root, 'select');
    this.#withMessage = part(root, '[data-message]');
    this.#keepNames = part(root, '[data-names]');
    const status = part(root, '[data-copy-status]');
    this.#language.addEventListener('change', () => void this.#changeLanguage(status, root.dataset.failed ?? ''));
    for (const box of [this.#withMessage, this.#keepNames]) box.addEventListener('change', () => this.#render());
    for (const [selector, format] of [
      ['[data-as-text]', cardAsText],
      ['[data-as-markdown]', cardAsMarkdown],
    ] as const) {
      const button = part(root, selector);
      button.addEventListener('click', async () => {
        if (this.#card === undefined) return;
        try {
          await navigator.clipboard.writeText(format(this.#card, this.#words.locale));
          confirm(button);
          status.textContent = root.dataset.copied ?? '';
        } catch {
          status.textContent = root.dataset.copyFailed ?? '';
        }
        setTimeout(() => {
          status.textContent = '';
        }, 3000);
      });
    }
  }

  /** Replaces what the card is about. */
  show(decoded: Decoded, text: string): void {
    this.#source = { decoded, text };
    this.#render();
  }

  async #changeLanguage(status: HTMLElement, failed: string): Promise<void> {
    const locale = this.#language.value as Locale;
    try {
      const words = await loadWords(locale);
      // Another may have been chosen meanwhile.
      if (this.#language.value !== locale) return;
      this.#words = words;
      this.#render();
    } catch {
      this.#language.value = this.#words.locale;
      status.textContent = failed;
    }
  }

  #render(): void {
    if (this.#source === undefined) return;
    const words = this.#words;
    const card = makeCard({
      ...this.#source,
      words,
      symbolOf: this.#symbolOf,
      urlOf: (family, code) => urlOf(words.locale, family, code),
      withMessage: this.#withMessage.checked,
      keepNames: this.#keepNames.checked,
    });
    this.#card = card;
    this.#preview.lang = words.locale;
    const rows = card.rows.flatMap(({ label, values }) => [
      make('dt', {}, label),
      ...values.map((value) => make('dd', {}, ...cardValue(value))),
    ]);
    const { label, values } = card.removed;
    const message = card.message && [
      make('p.label', {}, card.message.label),
      make(
        'p.message',
        {},
        ...card.message.parts.map(({ text, isMark }) => (isMark ? make('span.removed', {}, text) : text)),
      ),
    ];
    this.#preview.replaceChildren(
      make('p.heading', {}, card.heading),
      make('dl', {}, ...rows),
      // Before the message, which may be long: who sends it should see what was taken out.
      make('p.label', {}, label),
      make('p', {}, values.map(({ text }) => text).join(', ')),
      ...(message ?? []),
    );
  }
}

function cardValue({ text, meaning, lang }: CardValue): (Node | undefined)[] {
  return [make('span.value', {}, text), meaning === undefined ? undefined : make('span.meaning', { lang }, meaning)];
}
