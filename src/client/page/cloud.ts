import { addressIn, CLOUDS, type Cloud, isCloud, queryIn } from '../../core/clouds.ts';
import type { SearchStrings } from '../../search/strings.ts';
import { loadJson } from '../load-json.ts';
import type { Press } from './buttons.ts';
import { read, store } from './storage.ts';

// Which of Microsoft's clouds links lead to: lookup, admin center, Graph. The choice is on /about, where every page leads, and
// beside a link to the lookup.

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

// Beside the lookup it opens in place: a link until it is wanted, which leads where the choice is if this fails.
const lookup = document.querySelector('main :not([data-all-clouds]) > a[href*="/error?code="][href^="https://login."]');
const here = document.querySelector('.foot a[href$="#cloud"]')?.cloneNode(true) as HTMLAnchorElement | undefined;
if (lookup && here) {
  here.className = 'cloud';
  here.addEventListener('click', (event) => {
    event.preventDefault();
    void offer(here).catch(() => location.assign(here.href));
  });
  lookup.after(here);
}

document.addEventListener('press', (event) => {
  const { cloudSet } = (event as CustomEvent<Press>).detail.pressed.dataset;
  if (isCloud(cloudSet)) choose(cloudSet);
});

function choose(chosen: Cloud): void {
  cloud = chosen;
  store('localStorage', 'cloud', cloud);
  apply(document.body);
  watch();
  show();
}

/** Puts a box with the clouds in the link's place. */
async function offer(link: HTMLAnchorElement): Promise<void> {
  // In the folder of the language: `/errors/fr/about`.
  const page = link.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length + 1);
  const strings = await loadJson<SearchStrings>(page.replace(/about$/, 'search-strings.json'));
  const box = document.createElement('select');
  box.className = 'cloud';
  box.ariaLabel = link.textContent;
  box.append(
    ...CLOUDS.map((one) => new Option(strings[`cloud.${one || 'global'}`], one, one === cloud, one === cloud)),
  );
  box.addEventListener('change', () => {
    if (isCloud(box.value)) choose(box.value);
  });
  link.replaceWith(box);
  box.focus();
}

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
