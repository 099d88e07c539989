import { type Press, showCopied } from './buttons.ts';

// Hands the page on: the system's share sheet, its address, its text as Markdown.

/** The page's address, without what was looked for. */
const address = location.origin + location.pathname;

for (const button of document.querySelectorAll<HTMLElement>('[data-share="sheet"]'))
  button.hidden = typeof navigator.share !== 'function';

document.addEventListener('press', (event) => {
  const { pressed } = (event as CustomEvent<Press>).detail;
  const { share, from = '' } = pressed.dataset;
  if (share === 'sheet') {
    // Who closes the sheet has changed their mind; that is no failure.
    navigator.share({ title: document.title, url: address }).catch(() => undefined);
  } else if (share === 'link') {
    void showCopied(pressed, copy(Promise.resolve(address)));
  } else if (share === 'markdown') {
    void showCopied(pressed, copy(fetch(from).then(textOf)));
  }
});

async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}

/** Copies a text that is still on its way. Safari allows that only as an item that waits for it. */
async function copy(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'function' && clipboard?.write !== undefined) {
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
    return clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  }
  return clipboard.writeText(await text);
}
