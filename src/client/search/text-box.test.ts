import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextBox } from './text-box.ts';

/** A one-line input, as far as the box uses it. */
class FakeInput extends EventTarget {
  value = '';
  selectionStart: number | null = null;
  selectionEnd: number | null = null;
}

/** Events as browsers make them, which Node has not. */
class FakeInputEvent extends Event {
  readonly isComposing: boolean;
  constructor(type: string, init: { isComposing?: boolean } = {}) {
    super(type, init as EventInit);
    this.isComposing = init.isComposing ?? false;
  }
}
// A page that cannot insert a text as if it were typed.
Object.assign(globalThis, { InputEvent: FakeInputEvent, document: { execCommand: () => false } });

function boxWith(value = ''): { input: FakeInput; box: TextBox; changes: string[] } {
  const input = new FakeInput();
  input.value = value;
  const changes: string[] = [];
  const box = new TextBox(input as unknown as HTMLInputElement, () => changes.push(box.text));
  return { input, box, changes };
}

function paste(input: FakeInput, text: string): Event {
  const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData: () => text } });
  input.dispatchEvent(event);
  return event;
}

describe('a box with what is pasted', () => {
  it('shows it on one line and has it line by line', () => {
    const { input, box, changes } = boxWith();
    const event = paste(input, '50058\r\n50059\n');
    assert.ok(event.defaultPrevented);
    assert.equal(input.value, '50058 50059 ');
    assert.equal(box.text, '50058\r\n50059\n');
    assert.deepEqual(changes, ['50058\r\n50059\n']);
  });

  it('tells everyone who listens to the input, once, as the browser would', () => {
    const { input } = boxWith();
    const heard: string[] = [];
    input.addEventListener('input', () => heard.push(input.value));
    paste(input, 'AADSTS50058\nTrace ID: 1');
    assert.deepEqual(heard, ['AADSTS50058 Trace ID: 1']);
  });

  it('puts it where the selection is', () => {
    const { input, box } = boxWith('code 1 here');
    [input.selectionStart, input.selectionEnd] = [5, 6];
    paste(input, '2\n3');
    assert.equal(box.text, 'code 2\n3 here');
    assert.equal(input.value, 'code 2 3 here');
  });

  it('leaves a text of one line to the browser', () => {
    const { input, changes } = boxWith();
    assert.equal(paste(input, '50058').defaultPrevented, false);
    assert.deepEqual(changes, []);
  });

  it('forgets the line breaks once someone changes it', () => {
    const { input, box } = boxWith();
    paste(input, '1\n2');
    input.value = '1 23';
    assert.equal(box.text, '1 23');
  });
});

describe('a box that is typed in', () => {
  it('tells each change, and a composed character when it is done', () => {
    const { input, changes } = boxWith();
    input.value = '5';
    input.dispatchEvent(new FakeInputEvent('input'));
    input.value = '5ㄇ';
    input.dispatchEvent(new FakeInputEvent('input', { isComposing: true }));
    input.value = '5密';
    input.dispatchEvent(new Event('compositionend'));
    assert.deepEqual(changes, ['5', '5密']);
  });

  it('holds a text that was set, line by line', () => {
    const { input, box } = boxWith();
    box.text = 'a\n\nb';
    assert.deepEqual([input.value, box.text], ['a b', 'a\n\nb']);
  });
});
