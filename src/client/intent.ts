import { loader } from './loader.ts';
import address from './search/main.ts?worker&url';

// All of search that a page has by itself: it sees the intent, keeps what is typed, and fetches the rest.

const box = document.querySelector('[data-find] input') as HTMLInputElement;
const form = box.form as HTMLFormElement;
/** Where the site begins, without a slash at its end (astro.config.mjs). */
declare const BASE_PATH: string;

// What the first answer needs comes beside the script that needs it; search/early.ts takes it from here.
const ask = (path: string): Promise<Response | null> =>
  fetch(`${path}.json?v=${document.documentElement.dataset.version}`).catch(() => null);
const load = loader(address, () => {
  self.early = [ask(`${BASE_PATH}/lookup`), ask(`${form.action}-strings`)];
});

/** What is typed while the search is on its way is typed into the page's own box; search/main.ts takes it over. */
async function open(text?: string): Promise<void> {
  const before = document.activeElement;
  if (text !== undefined) {
    box.value = text;
    box.focus();
  }
  await load();
  document.dispatchEvent(new CustomEvent('open-search', { detail: before }));
}

addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey } = event;
  const isShortcut = key === '/' ? !ctrlKey && !metaKey : /^k$/i.test(key) && ctrlKey !== metaKey && !event.shiftKey;
  // Who types is typing.
  if (!isShortcut || event.altKey || (target as Element).closest('input,textarea,select')) return;
  event.preventDefault();
  void open(`${getSelection()}`.trim());
});

// What is entered before the script is there waits for it: it may be a text that no server should see.
form.onsubmit = async (event) => {
  event.preventDefault();
  const text = box.value;
  if (!(await load())) return;
  // Once is enough: now search/main.ts takes what is entered.
  form.onsubmit = load;
  // The dialog has taken it over meanwhile.
  box.value = text;
  form.requestSubmit();
};

for (const intent of ['focusin', 'pointerover']) form.addEventListener(intent, load);
if (form.dataset.find === 'dialog') {
  // Not on focus: who walks through the page by keyboard would end up in the dialog.
  for (const intent of ['click', 'compositionend', 'input'])
    box.addEventListener(intent, (event) => (event as InputEvent).isComposing || open());
}

// These pages are lookups from the start.
if (document.querySelector('[data-lookup]') || form.contains(document.activeElement)) void load();
