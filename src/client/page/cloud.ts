import { addressIn, type Cloud, isCloud, queryIn } from '../../core/clouds.ts';
import type { Press } from './buttons.ts';
import { read, store } from './storage.ts';

// Which of Microsoft's clouds links lead to: lookup, admin center, Graph. The choice is on /about; every page leads there.

const remembered = read('localStorage', 'cloud');
let cloud: Cloud = isCloud(remembered) ? remembered : '';
const buttons = document.querySelectorAll<HTMLElement>('[data-cloud-set]');
let observer: MutationObserver | undefined;

// On a phone the way there stands in the menu too. It is put there now: every byte of a page is in ten thousand.
const way = document.querySelector('.foot a[href$="#cloud"]')?.cloneNode(true) as HTMLElement | undefined;
const before = document.querySelector('.choices .more');
if (way && before) {
  way.className = 'more';
  before.after(way);
}

document.addEventListener('press', (event) => {
  const { cloudSet } = (event as CustomEvent<Press>).detail.pressed.dataset;
  if (!isCloud(cloudSet)) return;
  cloud = cloudSet;
  store('localStorage', 'cloud', cloud);
  apply(document.body);
  watch();
  show();
});

if (cloud !== '') {
  apply(document.body);
  watch();
}
show();

function show(): void {
  for (const button of buttons) button.ariaPressed = String(button.dataset.cloudSet === cloud);
}

/** Where the addresses of all clouds are told, each stays what it is. */
function apply(root: Element): void {
  const found = root.matches('a') ? [root, ...root.querySelectorAll('a')] : root.querySelectorAll('a');
  for (const link of found) {
    const href = link.getAttribute('href') ?? '';
    const wanted = addressIn(href, cloud);
    if (wanted !== href && !link.closest('[data-all-clouds]')) link.setAttribute('href', wanted);
  }
  // Queries stand in code blocks; what the reader pasted is shown without `code`, and stays as it is.
  for (const block of root.querySelectorAll('pre > code')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const wanted = queryIn(text, cloud);
      if (wanted !== text) node.nodeValue = wanted;
    }
  }
}

/** What search and decode show later is led to the same cloud. */
function watch(): void {
  observer ??= new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'attributes') apply(target as Element);
      else for (const node of addedNodes) if (node instanceof Element) apply(node);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
}
