import { confirm, make } from './dom.ts';

/** Makes buttons that copy, and says what became of it. */
export class Copier {
  readonly #status: HTMLElement;
  readonly #copied: string;
  readonly #failed: string;

  /**
   * @param status a live region
   * @param copied what is said when it worked
   * @param failed what is said when it did not
   */
  constructor(status: HTMLElement, copied: string, failed: string) {
    this.#status = status;
    this.#copied = copied;
    this.#failed = failed;
  }

  /**
   * A button that copies.
   *
   * @param label what it says
   * @param text what it copies, asked for when it is pressed
   */
  button(label: string, text: () => string): HTMLButtonElement {
    const button = make('button.button', { type: 'button' }, label);
    this.wire(button, text);
    return button;
  }

  /**
   * Makes a button copy.
   *
   * @param button one of the page's own
   * @param text what it copies, asked for when it is pressed; undefined when there is nothing
   */
  wire(button: HTMLElement, text: () => string | undefined): void {
    button.addEventListener('click', async () => {
      const copied = text();
      if (copied === undefined) return;
      try {
        await navigator.clipboard.writeText(copied);
        confirm(button);
        this.#status.textContent = this.#copied;
      } catch {
        this.#status.textContent = this.#failed;
      }
      setTimeout(() => {
        this.#status.textContent = '';
      }, 3000);
    });
  }
}
