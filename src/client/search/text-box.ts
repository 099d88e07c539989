/**
 * A one-line text box that does not lose the line breaks of what is pasted: they tell numbers in a column apart. The box
 * shows the text on one line; `text` has it as it was, until someone changes it.
 */
export class TextBox {
  readonly input: HTMLInputElement;
  #pasted = '';

  /**
   * @param input the box
   * @param onChange called when the text is another; not in the middle of composing a character
   */
  constructor(input: HTMLInputElement, onChange: () => void) {
    this.input = input;
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) onChange();
    });
    input.addEventListener('compositionend', onChange);
    input.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!/[\r\n]/.test(text)) return;
      event.preventDefault();
      const { value, selectionStart, selectionEnd } = input;
      const from = selectionStart ?? value.length;
      const whole = value.slice(0, from) + text + value.slice(selectionEnd ?? from);
      this.#pasted = whole;
      // As if it were typed, so that Ctrl+Z takes it back; it says so itself. Nothing else reaches a browser's history of a box.
      if (document.execCommand('insertText', false, oneLine(text))) return;
      this.text = whole;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    });
  }

  get text(): string {
    return this.input.value === oneLine(this.#pasted) ? this.#pasted : this.input.value;
  }

  set text(text: string) {
    this.#pasted = text;
    this.input.value = oneLine(text);
  }
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
