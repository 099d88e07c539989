import { Combobox } from './combobox.ts';
import { loadContext } from './context.ts';
import { make } from './elements.ts';

/**
 * Makes the home page's form show results below its box.
 *
 * @param form the form
 */
export function enhanceHome(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (input === null) return;
  // See dialog.ts.
  input.type = 'text';
  input.enterKeyHint = 'search';
  const status = make('p', 'status hint');
  const list = make('div', 'list');
  const panel = make('div', 'search-panel', status, list);
  const box = new Combobox(input, list, status);
  form.append(panel);
  const toggle = (isOpen: boolean): void => {
    panel.hidden = !isOpen || input.value.trim() === '';
    input.ariaExpanded = !panel.hidden && list.childElementCount > 0 ? 'true' : 'false';
  };
  toggle(true);
  void loadContext().then(
    ({ t }) => {
      list.ariaLabel = t('search.results');
    },
    () => undefined,
  );
  input.addEventListener('input', () => toggle(true));
  input.addEventListener('focus', () => toggle(true));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle(false);
    else if (event.key.startsWith('Arrow')) toggle(true);
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) toggle(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void box.submit();
  });
  if (input.value !== '') void box.search();
}
