import address from './search/main.ts?worker&url';

// Runs on every page, and is all of search that a page loads by itself. The rest is one module, built as if for a worker
// because that gives a script its address without making it a part of this one, so that this stays inside the page.

let loaded: Promise<unknown> | undefined;

function load(): Promise<unknown> {
  loaded ??= import(/* @vite-ignore */ address).catch(() => {
    loaded = undefined;
  });
  return loaded;
}

const box = document.querySelector<HTMLInputElement>('form[data-find] input');

/** What is typed while the search is on its way is typed into the page's own box, and goes along. */
async function open(text?: string): Promise<void> {
  const before = document.activeElement as HTMLElement;
  if (box && text !== undefined) {
    box.value = text;
    box.focus();
  }
  await load();
  if (document.querySelector('dialog[open]')) return;
  if (before !== box) box?.blur();
  before.focus();
  document.dispatchEvent(new CustomEvent('open-search', { detail: box?.value ?? text }));
  if (!box) return;
  box.value = '';
  // A page whose own box answers in place has nothing to answer any more.
  if (box.form?.dataset.find === 'inline') box.dispatchEvent(new Event('input'));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isShortcut = key === '/' ? !ctrlKey && !metaKey : /^k$/i.test(key) && ctrlKey !== metaKey && !shiftKey;
  if (!isShortcut || altKey || event.isComposing || event.defaultPrevented || isTyping(event.target)) return;
  event.preventDefault();
  void open(getSelection()?.toString().trim() ?? '');
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-find]')) {
  for (const intent of ['focusin', 'pointerenter']) form.addEventListener(intent, load, { once: true });
  if (form.dataset.find !== 'dialog') continue;
  const input = form.querySelector('input') as HTMLInputElement;
  const hand = (): void => void open();
  // Not on focus: who walks through the page by keyboard would end up in the dialog.
  input.addEventListener('click', hand);
  input.addEventListener('compositionend', hand);
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || hand());
}

// These pages are lookups from the start.
if (document.querySelector('[data-lookup]') || document.activeElement?.closest('form[data-find]')) void load();
