import { takeHandOver } from '../take-hand-over.ts';
import type { App } from './app.ts';

// The decode page. This small part makes the tool visible and holds on to what is pasted or dropped until the rest, which
// is loaded with the first sign of intent, is there. Nothing of it is sent, stored or put in the address.

const tool = document.querySelector<HTMLElement>('[data-decode]');
if (tool) prepare(tool);

function prepare(tool: HTMLElement): void {
  let app: Promise<App> | undefined;
  const text = tool.querySelector('textarea') as HTMLTextAreaElement;
  const file = tool.querySelector('input[type=file]') as HTMLInputElement;
  const withApp = async (then: (app: App) => void = () => undefined): Promise<void> => {
    // Side by side: what reads is a file of its own, which a worker runs too; as a part of app.ts it would run this page.
    app ??= Promise.all([import('./app.ts'), import('./thread.ts')]).then(([{ start }, thread]) => start(tool, thread));
    try {
      then(await app);
    } catch {
      app = undefined;
      (tool.querySelector('[data-status]') as HTMLElement).textContent = tool.dataset.failed as string;
    }
  };
  tool.hidden = false;
  for (const intent of ['focusin', 'pointerover']) tool.addEventListener(intent, () => void withApp());
  text.addEventListener('input', () => void withApp((ready) => ready.decode()));
  tool.querySelector('[data-clear]')?.addEventListener('click', () => void withApp((ready) => ready.clear()));
  tool.querySelector('[data-example]')?.addEventListener('click', () => void withApp((ready) => ready.showExample()));
  file.addEventListener('change', () => void withApp((ready) => ready.read(file.files?.[0])));
  // A file may be dropped anywhere on the page; app.ts takes it.
  addEventListener('dragenter', () => void withApp());
  const handedOver = takeHandOver();
  if (handedOver) text.value = handedOver;
  // What was pasted before this script came is not thrown away.
  if (text.value) void withApp((ready) => ready.decode());
  else if (self.dropped) void withApp();
}
