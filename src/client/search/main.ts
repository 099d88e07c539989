import { HUES } from '../../site/hues.ts';
import css from '../../styles/search.css?inline';
import { loadContext } from './context.ts';
import { openDialog, submitText } from './dialog.ts';
import { enhanceHome } from './home.ts';
import { startView } from './views.ts';

// Everything search does in the browser starts here, once there is an intent to search (../intent.ts). It is one file, and what
// the first answer needs is asked for beside it (../loader.ts): that answer comes after one round trip. The styles come with it,
// so that pages do not carry them.

const styles = new CSSStyleSheet();
styles.replaceSync(css + HUES);
document.adoptedStyleSheets.push(styles);

// Resolver, strings and index: the first key someone types should not wait for them.
void loadContext().catch(() => undefined);

document.addEventListener('open-search', (event) => {
  const before = (event as CustomEvent<HTMLElement>).detail;
  const box = document.querySelector('[data-find] input') as HTMLInputElement;
  if (document.querySelector('dialog[open]')) return;
  // The dialog gives the focus back to where it was before.
  if (before !== box) box.blur();
  before.focus();
  openDialog(box.value);
  box.value = '';
  // A page whose own box answers in place has nothing to answer any more.
  if (box.form?.dataset.find === 'inline') box.dispatchEvent(new Event('input'));
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-find="inline"]')) enhanceHome(form);
// A results page answers in place; the box of any other page does what the dialog's does.
const isResults = document.querySelector('[data-lookup="search"]') !== null;
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-find]')) {
  if (form.dataset.find === 'inline' || (form.dataset.find === 'page' && isResults)) continue;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const box = form.querySelector('input') as HTMLInputElement;
    const { value } = box;
    box.value = '';
    submitText(value);
  });
}
for (const view of document.querySelectorAll<HTMLElement>('[data-lookup]')) startView(view);
