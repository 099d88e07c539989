import { colon, type Locale, localeFacts } from '../../core/locales.ts';
import { showTime } from '../../decode/times.ts';
import type { HandOverStrings } from '../../publish/hand-over-strings.ts';
import { correlationIdIn, shortCardText, timeIn } from '../../publish/short-card.ts';
import { loadJson } from '../load-json.ts';
import { type PastedIds, takeIds } from '../pasted-ids.ts';
import { make } from '../search/elements.ts';

// The card for the help desk, made when it is opened and written anew with each key. What is typed stays in the page: it is
// not sent, not stored.

const details = document.querySelector<HTMLDetailsElement>('.hand-over');
if (details !== null) {
  const ids = takeIds();
  const fill = (): void => {
    if (details.open && details.querySelector('form') === null) void build(details, ids).catch(() => undefined);
  };
  details.addEventListener('toggle', fill);
  fill();
  offerAtTop(details);
}

/** On a phone the card is two screens down: the menu beside the code leads there. */
function offerAtTop(card: HTMLDetailsElement): void {
  const menu = document.querySelector<HTMLDetailsElement>('.share');
  const summary = card.querySelector('summary');
  if (menu === null || summary === null) return;
  const button = make('button', '', summary.textContent.trim());
  button.type = 'button';
  button.addEventListener('click', () => {
    menu.open = false;
    card.open = true;
    card.scrollIntoView();
    summary.focus();
  });
  menu.querySelector('div')?.append(button);
}

async function build(into: HTMLElement, { correlationId = '', timestamp = '' }: PastedIds): Promise<void> {
  const locale = document.documentElement.lang as Locale;
  const { segment } = localeFacts(locale);
  const words = await loadJson<HandOverStrings>(`${segment}/hand-over-strings.json`.replace(/^\//, ''));
  if (into.querySelector('form') !== null) return;
  const id = field(correlationId);
  const time = field(timestamp);
  time.placeholder = '2026-01-31T09:30:00Z';
  const status = make('p', 'hint');
  status.role = 'status';
  const card = make('pre');
  card.tabIndex = 0;
  const decode = make('a', '', words['decode.home']);
  decode.href = document.querySelector<HTMLAnchorElement>('header a[href$="/decode"]')?.href ?? '';
  const write = (): void => {
    const [correlationId, when] = [correlationIdIn(id.value), timeIn(time.value)];
    const wrongId = isWrong(id, correlationId) && words['handOver.wrongId'];
    const wrongTime = isWrong(time, when) && words['handOver.wrongTime'];
    status.textContent = [wrongId, wrongTime].filter(Boolean).join(' ');
    const said = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';
    const text = shortCardText(
      {
        name: [said('.sign .number'), said('.sign .symbol')].filter(Boolean).join(' '),
        sentence: said('.sign .lead'),
        url: location.origin + location.pathname,
        rows: [
          [words['decode.correlationId'], correlationId],
          [words['decode.time'], when && showTime(when, locale).utc],
        ],
      },
      colon(locale),
    );
    card.textContent = text;
  };
  const form = make(
    'form',
    '',
    make('p', 'hint', words['handOver.about']),
    labelled(words['decode.correlationId'], id),
    labelled(words['decode.time'], time),
    status,
    make('div', 'block', card, copyButton(words)),
    make('p', 'hint', decode),
  );
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  write();
  into.append(form);
}

function field(value: string): HTMLInputElement {
  return Object.assign(make('input'), { value, autocomplete: 'off', autocapitalize: 'none', spellcheck: false });
}

function labelled(label: string, input: HTMLInputElement): HTMLLabelElement {
  return make('label', '', make('span', '', label), input);
}

/** Something is typed, and it is not what the field is for. */
function isWrong(input: HTMLInputElement, value: string | undefined): boolean {
  const wrong = input.value.trim() !== '' && value === undefined;
  input.ariaInvalid = wrong ? 'true' : null;
  return wrong;
}

/** As the page's own copy buttons are (components/CopyButton.astro), for the element before it. */
function copyButton(words: HandOverStrings): HTMLElement {
  const name = (text: string): string => text.replace('{text}', words['handOver.card']);
  const model = document.querySelector<HTMLElement>('button.copy-icon');
  const button = (model?.cloneNode(true) as HTMLElement | undefined) ?? make('button', 'copy-icon', '⧉');
  button.dataset.copy = '';
  button.dataset.copied = name(words['copy.done']);
  button.ariaLabel = name(words['code.copy']);
  button.title = button.ariaLabel;
  return button;
}
