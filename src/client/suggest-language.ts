const CHOICE = 'language';
const DISMISSED = 'language-suggestion';

/**
 * Quietly offers the page in a language the reader prefers: the one once chosen in the switcher, else the first of the
 * browser's languages the Atlas has. Only a choice the reader makes is kept; dismissing lasts for the visit.
 */
export function suggestLanguage(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')];
  for (const link of links) link.addEventListener('click', () => store(localStorage, CHOICE, link.hreflang));
  const page = document.documentElement.lang;
  const wanted = read(localStorage, CHOICE) ?? preferred(links.map((link) => link.hreflang));
  if (wanted === undefined || wanted === page || read(sessionStorage, DISMISSED) !== undefined) return;
  const link = links.find((candidate) => candidate.hreflang === wanted && candidate.dataset.suggest !== undefined);
  if (link !== undefined) document.body.append(suggestion(link));
}

/** The first of the browser's languages that is one of ours: `nn` and `no` are served by `nb`, `zh-Hant` by `zh-TW`. */
function preferred(ours: readonly string[]): string | undefined {
  for (const language of navigator.languages) {
    const tag = language.toLowerCase();
    const match = ours.find((locale) => tag === locale.toLowerCase() || tag.split('-')[0] === locale);
    if (match !== undefined) return match;
    if (/^n[no](?:-|$)/.test(tag)) return 'nb';
    if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return 'zh-TW';
  }
  return undefined;
}

function suggestion(link: HTMLAnchorElement): HTMLElement {
  const bar = document.createElement('aside');
  bar.className = 'suggestion';
  bar.lang = link.hreflang;
  bar.setAttribute('aria-label', link.dataset.suggest ?? '');
  const offer = document.createElement('a');
  offer.href = link.href;
  offer.textContent = link.dataset.suggest ?? '';
  offer.addEventListener('click', () => store(localStorage, CHOICE, link.hreflang));
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '✕';
  close.setAttribute('aria-label', link.dataset.dismiss ?? '');
  close.addEventListener('click', () => {
    store(sessionStorage, DISMISSED, '1');
    bar.remove();
  });
  bar.append(offer, close);
  return bar;
}

function read(storage: Storage, key: string): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function store(storage: Storage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // Storage may be forbidden; then nothing is kept, which harms nobody.
  }
}
