import type { Locale } from '../../core/locales.ts';
import { type Decoded, isEmpty } from '../../decode/decode.ts';
import type { TextRecord } from '../../decode/read-text.ts';
import type { Words } from '../../decode/words.ts';
import { putHandOver } from '../hand-over.ts';
import { loadLookup } from '../lookup.ts';
import { CardView } from './card-view.ts';
import { loadPageData, symbolFinder } from './data.ts';
import { part } from './dom.ts';
import { takeDrops } from './drops.ts';
import { LogView } from './log-view.ts';
import { Reader, type Thread } from './reader.ts';
import { ResultView } from './result-view.ts';

/** What the small script of the page may ask for. */
export interface App {
  /** Decodes what is in the text area. */
  readonly decode: () => void;
  /** Empties the text area. */
  readonly clear: () => void;
  /** Decodes an example. */
  readonly showExample: () => void;
  /** Counts the codes of a log. */
  readonly read: (file: File | undefined) => void;
}

/** Long enough not to run for each key, short enough to feel immediate. */
const PAUSE = 120;

const EXAMPLE = `{
  "error": "interaction_required",
  "error_description": "AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'. User kari@contoso.com, IP address 198.51.100.7.\\r\\nTrace ID: 9bc3ab49-b65d-410a-85ad-de819febfd00\\r\\nCorrelation ID: 8f9d3c5a-21e4-4d3c-9a0b-7f6e5d4c3b2a\\r\\nTimestamp: 2025-03-04 09:26:51Z",
  "error_codes": [50076],
  "suberror": "basic_action",
  "claims": "{\\"access_token\\":{\\"acrs\\":{\\"essential\\":true,\\"value\\":\\"c1\\"}}}"
}

https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/authorize?client_id=2a1b7c40-6d5e-4f3a-8b9c-0d1e2f3a4b5c&response_type=code&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&scope=openid%20profile&prompt=none&login_hint=kari%40contoso.com`;

/**
 * Starts the page, once all it needs is there.
 *
 * @param tool the page's element
 * @param thread what reads texts and logs
 * @throws TypeError when the data cannot be loaded
 */
export async function start(tool: HTMLElement, thread: Thread): Promise<App> {
  const status = part(tool, '[data-status]');
  const text = part<HTMLTextAreaElement>(tool, 'textarea');
  if (status.textContent === '') status.textContent = tool.dataset.loading ?? '';
  const locale = document.documentElement.lang as Locale;
  const readDropsWith = takeDrops(part(tool, '[data-drop]'));
  const [index, data] = await Promise.all([loadLookup(), loadPageData(locale)]);
  const { words } = data;
  const reader = new Reader(thread, index, data.vocabulary);
  status.textContent = '';
  const symbolOf = symbolFinder(index);
  const output = part(tool, '[data-output]');
  const results = new ResultView(part(tool, '[data-results]'), data, symbolOf, (value) => reader.redact(value));
  const card = new CardView(part(tool, '[data-card]'), data, symbolOf);
  const show = (decoded: Decoded | undefined, value: string, message: string, records: readonly TextRecord[]): void => {
    const isBlank = value.trim() === '' || decoded === undefined;
    output.hidden = isBlank;
    say(status, isBlank ? '' : summary(decoded, words));
    if (decoded === undefined) return;
    part(output, '[data-found]').hidden = isEmpty(decoded);
    results.show(decoded, message);
    card.show(decoded, value, records);
  };
  const log = new LogView(part(tool, '[data-log]'), {
    words: data.logWords,
    index,
    reader,
    onRecord: (record) => {
      const read = reader.readRecord(record);
      show(read.decoded, record, read.message, [read]);
      output.scrollIntoView({ block: 'start' });
      const heading = part(output, 'h2');
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    },
  });
  // A text that came from another page counts as pasted: nobody is typing.
  let isPasted = text.value !== '' && document.activeElement !== text;
  text.addEventListener('paste', () => {
    isPasted = true;
  });
  const run = async (): Promise<void> => {
    const { value } = text;
    const read = await reader.readText(value);
    if (read === undefined) return;
    show(read.decoded, value, read.message, read.records);
    log.showPasted(read.tally);
    if (isPasted && value !== '') {
      isPasted = false;
      bringIntoView(status, text);
    }
  };
  // In another language the text is still there. A link to a new tab or window leads to a page of its own.
  addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const isLink = target instanceof Element && target.closest('a[hreflang]') !== null;
    if (isLink && !ctrlKey && !metaKey && !shiftKey && text.value !== '') putHandOver(text.value);
  });
  readDropsWith((file) => void log.read(file));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const decode = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE);
  };
  const fill = (value: string): void => {
    text.value = value;
    void run();
    text.focus();
    text.setSelectionRange(0, 0);
    text.scrollTop = 0;
  };
  return { decode, clear: () => fill(''), showExample: () => fill(EXAMPLE), read: (file) => void log.read(file) };
}

/** Where a phone shows nothing of what was found, below the text or behind its keyboard, it is scrolled to. */
function bringIntoView(status: HTMLElement, text: HTMLElement): void {
  const seen = visualViewport?.height ?? innerHeight;
  if (status.getBoundingClientRect().bottom < seen * 0.6) return;
  if (matchMedia('(hover: none)').matches) text.blur();
  status.scrollIntoView({ block: 'start' });
}

/** Sets a live region's text only when it changes, so that nothing is announced twice. */
function say(region: HTMLElement, message: string): void {
  if (region.textContent !== message) region.textContent = message;
}

function summary(decoded: Decoded, { t, plural }: Words): string {
  if (isEmpty(decoded)) return t('nothing');
  return decoded.codes.length === 0 ? t('noCodes') : plural('found', decoded.codes.length);
}
