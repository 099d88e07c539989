import { store } from './storage.ts';

// The theme switch and the copy buttons.

/** What was pressed, and the outcome of copying; without one, the browser cannot copy. */
interface Press {
  readonly pressed: HTMLElement;
  readonly copied: Promise<void> | undefined;
}

document.addEventListener('press', (event) => {
  const { pressed, copied } = (event as CustomEvent<Press>).detail;
  if (pressed.dataset.copy === undefined) switchTheme();
  else void showCopied(pressed, copied ?? Promise.reject(new Error('no clipboard')));
});

function switchTheme(): void {
  const { dataset } = document.documentElement;
  const current = dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  dataset.theme = current === 'dark' ? 'light' : 'dark';
  store('localStorage', 'theme', dataset.theme);
}

async function showCopied(button: HTMLElement, copying: Promise<void>): Promise<void> {
  const { copied = '', failed = '' } = button.dataset;
  let message = copied;
  try {
    await copying;
    button.dataset.state = 'copied';
  } catch {
    message = failed;
  }
  announce(message);
  setTimeout(() => delete button.dataset.state, 1500);
}

/** Says something to screen readers; sighted readers see the button change. */
function announce(message: string): void {
  const region = document.createElement('p');
  region.role = 'status';
  region.className = 'unseen';
  document.body.append(region);
  // Regions announce changes, so the text must come after the region.
  setTimeout(() => {
    region.textContent = message;
  }, 50);
  setTimeout(() => region.remove(), 1500);
}
