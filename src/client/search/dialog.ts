import { Combobox } from './combobox.ts';
import { loadContext } from './context.ts';
import { make } from './elements.ts';
import { startGroups } from './start-groups.ts';

/** The search dialog of the page, made when it is first needed. */
let opened: { dialog: HTMLDialogElement; input: HTMLInputElement; box: Combobox } | undefined;

/**
 * Opens the search dialog.
 *
 * @param text what to search for; without one, the dialog has what it last had
 */
export function openDialog(text = ''): void {
  opened ??= build();
  const { dialog, input, box } = opened;
  if (!dialog.open) dialog.showModal();
  input.focus();
  if (text !== '') box.text = text;
  if (input.value !== text || text === '') input.select();
  // What was typed to open it goes on.
  else input.setSelectionRange(text.length, text.length);
}

/**
 * Does what Enter in the dialog does.
 *
 * @param text what was entered
 */
export function submitText(text: string): void {
  openDialog(text);
  void opened?.box.submit();
}

function build(): NonNullable<typeof opened> {
  const input = make('input');
  // No type=search: there, Escape empties the box instead of closing the dialog.
  input.type = 'text';
  input.enterKeyHint = 'search';
  input.autocomplete = 'off';
  input.autocapitalize = 'none';
  input.spellcheck = false;
  const close = make('button', '', '✕');
  close.type = 'button';
  const status = make('p', 'status hint');
  const list = make('div', 'list');
  const hint = make('p', 'hint keys');
  const dialog = make('dialog', 'search-dialog', make('div', 'box', input, close), status, list, hint);
  // Chromium gives the focus back and leaves the caret here: what is typed next would be lost.
  const giveBackCaret = (): void => {
    if (!dialog.open && document.activeElement instanceof HTMLInputElement) document.activeElement.select();
  };
  const shut = (): void => {
    dialog.close();
    giveBackCaret();
  };
  const box = new Combobox(input, list, status, shut);
  close.addEventListener('click', shut);
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    // A click on the dialog itself is one beside it; a chosen result may be on this very page.
    if (target === dialog || target.closest('a.hit[href]')) shut();
  });
  // Escape closes it too. The event comes late: by then the dialog may be open again, and what has been typed in it must stay.
  dialog.addEventListener('close', giveBackCaret);
  document.body.append(dialog);
  void loadContext()
    .then((context) => {
      const { t } = context;
      const copy = (text: string): void => {
        void navigator.clipboard?.writeText(text).then(() => {
          status.textContent = t('search.copied');
        });
      };
      void startGroups(context, copy).then((groups) => {
        box.start = groups;
      });
      dialog.ariaLabel = t('search.dialog');
      input.ariaLabel = t('search.label');
      input.placeholder = t('search.placeholder');
      list.ariaLabel = t('search.results');
      close.ariaLabel = t('search.close');
      hint.append(make('span', '', t('search.hint')), ' ', make('span', 'by-key', t('search.keys')));
    })
    .catch(() => undefined);
  return { dialog, input, box };
}
