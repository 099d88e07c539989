import { loader } from './loader.ts';
import address from './page/behaviour.ts?worker&url';

// Fetches page/behaviour.ts, which serves the buttons, offers languages, and keeps pages for when there is no network: with the
// first sign that someone is there, or at once where there is something to do by itself. Until it has come, what is
// pressed is kept, and what a browser allows during the click only is done here.

const load = loader(address);
const { pathname, search } = location;
let language = navigator.language;
let before = pathname;
try {
  // Where another cloud was chosen, no language is the page's: links lead there before anyone follows them (page/cloud.ts).
  language = localStorage.getItem('cloud') ? '' : (localStorage.getItem('language') ?? language);
  // The pages of this visit; page/offline.ts adds to them.
  before = sessionStorage.getItem('pages') ?? before;
  sessionStorage.setItem('pages', before);
} catch {
  // Storage may be forbidden; then nothing is kept, which harms nobody.
}

for (const intent of ['focusin', 'pointerover', 'keydown']) addEventListener(intent, load);
if (
  search ||
  before !== pathname ||
  navigator.serviceWorker?.controller ||
  // Roughly; page/suggestion.ts looks closely.
  !language.startsWith(document.documentElement.lang) ||
  // Where people paste what is secret, no request is made once the page is there.
  /\/decode$/.test(pathname)
)
  load();

addEventListener('click', async ({ target }) => {
  const pressed = (target as Element).closest<HTMLAnchorElement>('[data-copy],[data-press],[hreflang]');
  if (!pressed) return;
  const { dataset, hreflang } = pressed;
  // A link leads away before anything could be loaded.
  if (hreflang) {
    try {
      localStorage.setItem('language', hreflang);
    } catch {
      // As above.
    }
    return;
  }
  // A button without a text of its own copies what stands before it.
  const text = dataset.copy || (dataset.copy === '' && pressed.previousElementSibling?.textContent);
  const copied = text && navigator.clipboard?.writeText(text);
  await load();
  document.dispatchEvent(new CustomEvent('press', { detail: { pressed, copied } }));
});
