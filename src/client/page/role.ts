import type { Press } from './buttons.ts';
import { store } from './storage.ts';

// Who reads: someone signing in, a help desk, an administrator, a developer. Their lines come first on every page
// (styles/parts/answer.css); the page's first script applies the choice.

const { dataset } = document.documentElement;
const buttons = document.querySelectorAll<HTMLElement>('[data-role-set]');

document.addEventListener('press', (event) => {
  const { roleSet } = (event as CustomEvent<Press>).detail.pressed.dataset;
  if (roleSet === undefined) return;
  // Pressed again, it is taken back.
  dataset.role = dataset.role === roleSet ? '' : roleSet;
  store('localStorage', 'role', dataset.role);
  show();
});
show();

function show(): void {
  for (const button of buttons) button.ariaPressed = String(button.dataset.roleSet === dataset.role);
}
