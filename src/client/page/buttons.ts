// The copy buttons.

/** What was pressed, and the outcome of copying; without one, the browser cannot copy. */
export interface Press {
  readonly pressed: HTMLElement;
  readonly copied: Promise<void> | undefined;
}

document.addEventListener('press', (event) => {
  const { pressed, copied } = (event as CustomEvent<Press>).detail;
  if (pressed.dataset.copy !== undefined) void showCopied(pressed, copied ?? Promise.reject(new Error('no clipboard')));
});

/**
 * Shows and says what became of copying.
 *
 * @param button with the words for what was copied in `data-copied`; those for failing stand in the page
 * @param copying settles when it is done
 */
export async function showCopied(button: HTMLElement, copying: Promise<void>): Promise<void> {
  let message = button.dataset.copied ?? '';
  try {
    await copying;
    button.dataset.state = 'copied';
  } catch {
    message = document.body.dataset.copyFailed ?? '';
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
