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

async function open(text = ''): Promise<void> {
  await load();
  document.dispatchEvent(new CustomEvent('open-search', { detail: text }));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isShortcut = key === '/' ? !ctrlKey && !metaKey : /^k$/i.test(key) && ctrlKey !== metaKey && !shiftKey;
  if (!isShortcut || altKey || event.isComposing || event.defaultPrevented || isTyping(event.target)) return;
  event.preventDefault();
  void open(getSelection()?.toString().trim());
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-find]')) {
  for (const intent of ['focusin', 'pointerenter']) form.addEventListener(intent, load, { once: true });
  if (form.dataset.find !== 'dialog') continue;
  const input = form.querySelector('input') as HTMLInputElement;
  const hand = (): void => {
    void open(input.value);
    input.value = '';
  };
  // Not on focus: who walks through the page by keyboard would end up in the dialog.
  input.addEventListener('click', hand);
  input.addEventListener('compositionend', hand);
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || hand());
}

// These pages are lookups from the start.
if (document.querySelector('[data-lookup]') || document.activeElement?.closest('form[data-find]')) void load();
