import { type Locale, localeFacts, localeOfTag } from '../../core/locales.ts';
import css from '../../styles/suggestion.css?inline';
import { loadJson } from '../load-json.ts';
import { read, store } from './storage.ts';

/** How a page is offered in a language, and how the offer is declined. */
export interface Suggestion {
  readonly text: string;
  readonly dismiss: string;
}

/** What `suggestions.json` holds. */
export type Suggestions = Readonly<Record<Locale, Suggestion>>;

const CHOICE = 'language';
const DISMISSED = 'language-suggestion';

suggestLanguage().catch(() => undefined);

/**
 * Quietly offers the page in a language the reader prefers: the one once chosen in the switcher, else the first of the
 * browser's languages the Atlas has. Only a choice the reader makes is kept; dismissing lasts for the visit.
 */
async function suggestLanguage(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')];
  const page = document.documentElement.lang;
  const wanted = read('localStorage', CHOICE) ?? preferred(links.map((link) => link.hreflang));
  if (wanted === undefined || wanted === page || read('sessionStorage', DISMISSED) !== undefined) return;
  const link = links.find((candidate) => candidate.hreflang === wanted && candidate.dataset.suggest !== undefined);
  if (link === undefined) return;
  const strings = (await loadJson<Suggestions>('suggestions.json'))[link.hreflang as Locale];
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
  document.body.append(suggestion(link, strings));
}

/** The first of the browser's languages that is one of ours. */
function preferred(ours: readonly string[]): string | undefined {
  return navigator.languages.map(localeOfTag).find((locale) => locale !== undefined && ours.includes(locale));
}

function suggestion(link: HTMLAnchorElement, strings: Suggestion): HTMLElement {
  const bar = document.createElement('aside');
  bar.className = 'suggestion';
  bar.lang = link.hreflang;
  bar.dir = localeFacts(link.hreflang as Locale).dir;
  bar.ariaLabel = strings.text;
  const offer = document.createElement('a');
  offer.href = link.href;
  offer.textContent = strings.text;
  offer.addEventListener('click', () => store('localStorage', CHOICE, link.hreflang));
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '✕';
  close.ariaLabel = strings.dismiss;
  close.addEventListener('click', () => {
    store('sessionStorage', DISMISSED, '1');
    bar.remove();
  });
  bar.append(offer, close);
  return bar;
}
