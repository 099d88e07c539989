import type { Press } from './buttons.ts';
import { store } from './storage.ts';

// The theme: the system's, light or dark. The page's first script applies the choice (layouts/Base.astro).

const { dataset } = document.documentElement;
const buttons = document.querySelectorAll<HTMLElement>('[data-theme-set]');

document.addEventListener('press', (event) => {
  const { themeSet } = (event as CustomEvent<Press>).detail.pressed.dataset;
  if (themeSet === undefined) return;
  dataset.theme = themeSet;
  store('localStorage', 'theme', themeSet);
  show();
});
show();

function show(): void {
  for (const button of buttons) button.ariaPressed = String(button.dataset.themeSet === (dataset.theme ?? ''));
}
