// Runs on every page: the theme switch, the copy buttons and the language suggestion. Buttons are hidden until this
// script can serve them.

import { suggestLanguage } from './suggest-language.ts';

const root = document.documentElement;

function isDark(): boolean {
  const chosen = root.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-toggle]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset.theme = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { copy = '', copied = '', failed = '' } = button.dataset;
    let message = copied;
    try {
      await navigator.clipboard.writeText(copy);
      button.dataset.state = 'copied';
    } catch {
      message = failed;
    }
    announce(message);
    setTimeout(() => delete button.dataset.state, 1500);
  });
}

/** Says something to screen readers; sighted readers see the button change. */
function announce(message: string): void {
  const region = document.createElement('p');
  region.setAttribute('role', 'status');
  region.className = 'sr-only';
  document.body.append(region);
  // Regions announce changes, so the text must come after the region.
  setTimeout(() => {
    region.textContent = message;
  }, 50);
  setTimeout(() => region.remove(), 1500);
}

suggestLanguage();
