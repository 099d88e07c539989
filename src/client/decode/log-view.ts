import '../trusted-types.ts';
import { NUMBERED_FAMILIES } from '../../core/families.ts';
import { type LogRow, logAsCsv, logRows } from '../../decode/log-table.ts';
import { MOST_BYTES } from '../../decode/read-log.ts';
import type { Tally } from '../../decode/tally.ts';
import type { Words } from '../../decode/words.ts';
import { codesOf, type LookupIndex } from '../../resolve/lookup-data.ts';
import { visibleText } from '../../text/visible-text.ts';
import { urlOf } from './data.ts';
import { make, part } from './dom.ts';
import type { LogMessage, LogTask } from './log-messages.ts';
import { LogTable } from './log-table-view.ts';
import workerAddress from './log-worker.ts?worker&url';

/** Many codes at once: reads a log in a worker and shows what it adds up to. */
export class LogView {
  readonly #words: Words;
  readonly #index: LookupIndex;
  readonly #status: HTMLElement;
  readonly #name: HTMLElement;
  readonly #result: HTMLElement;
  /** Digits of all codes that are known. */
  readonly #known: ReadonlySet<string>;
  #worker: Worker | undefined;
  #isBusy = false;

  constructor(root: HTMLElement, words: Words, index: LookupIndex) {
    this.#words = words;
    this.#index = index;
    this.#known = new Set(NUMBERED_FAMILIES.flatMap((family) => codesOf(family, index)));
    this.#status = part(root, '[data-log-status]');
    this.#name = part(root, '[data-log-name]');
    this.#result = part(root, '[data-log-result]');
    // Fetched before there is a file, so that nothing at all is requested once there is one.
    const prepare = (): void => void this.#prepare();
    for (const intent of ['focusin', 'pointerenter', 'dragenter'])
      root.addEventListener(intent, prepare, { once: true });
    if (root.matches(':focus-within, :hover')) prepare();
  }

  /** Reads a file in place of the one before, whatever comes of it. */
  async read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const { t } = this.#words;
    this.#stop();
    this.#result.replaceChildren();
    this.#name.textContent = visibleText(file.name);
    if (file.size > MOST_BYTES) {
      this.#status.textContent = t('log.tooLarge');
      return;
    }
    this.#status.textContent = t('log.reading', { percent: 0 });
    this.#isBusy = true;
    const cancel = make('button.button', { type: 'button' }, t('log.cancel'));
    cancel.addEventListener('click', () => {
      this.#stop();
      this.#result.replaceChildren();
      this.#status.textContent = t('log.cancelled');
    });
    this.#result.replaceChildren(make('p.actions', {}, cancel));
    const worker = this.#prepare();
    worker.onmessage = ({ data }: MessageEvent<LogMessage>) => this.#receive(data);
    worker.onerror = () => this.#receive({ kind: 'failed', problem: 'unreadable' });
    const task: LogTask = { file, known: this.#known };
    worker.postMessage(task);
  }

  /** Ends what is being read: nothing of it is shown any more. */
  #stop(): void {
    if (!this.#isBusy) return;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
  }

  #prepare(): Worker {
    this.#worker ??= newWorker();
    return this.#worker;
  }

  #receive(message: LogMessage): void {
    const { t, plural } = this.#words;
    this.#isBusy = message.kind === 'progress';
    if (message.kind === 'progress') this.#status.textContent = t('log.reading', { percent: message.percent });
    else if (message.kind === 'failed') {
      this.#result.replaceChildren();
      const texts = {
        'too-large': 'log.tooLarge',
        unreadable: 'log.unreadable',
        'no-records': 'log.noRecords',
        archive: 'log.archive',
        workbook: 'log.workbook',
        picture: 'log.picture',
      } as const;
      this.#status.textContent = t(texts[message.problem]);
    } else {
      const { rows, total } = message.tally;
      this.#status.textContent =
        rows.length === 0 ? t('log.noCodes', { count: this.#words.number(total) }) : plural('log.codes', rows.length);
      this.#show(message.tally);
    }
  }

  #show(tally: Tally): void {
    const { t } = this.#words;
    const rows = logRows(tally.rows, this.#index);
    const table = new LogTable(rows, this.#words);
    const download = make('button.button', { type: 'button' }, t('log.download'));
    download.addEventListener('click', () => this.#download(table.rows));
    const notes = [
      ...(tally.takenColumn === undefined ? [] : [t('log.taken', { column: visibleText(tally.takenColumn) })]),
      ...(tally.isCounted ? [t('log.counted')] : []),
    ];
    this.#result.replaceChildren(
      this.#summary(tally),
      ...notes.map((note) => make('p.hint', {}, note)),
      ...(rows.length === 0 ? [] : [table.element, make('p.actions', {}, download)]),
    );
  }

  #summary({ rows, total, successes, withoutCode, skipped }: Tally): HTMLElement {
    const { t, number } = this.#words;
    const failures = rows.reduce((sum, { count }) => sum + count, 0);
    const items = [
      ['total', total],
      ['failures', failures],
      ['successes', successes],
      ...(withoutCode > 0 ? ([['withoutCode', withoutCode]] as const) : []),
      ...(skipped > 0 ? ([['skipped', skipped]] as const) : []),
    ] as const;
    return make(
      'dl.sums',
      {},
      ...items.map(([key, count]) => make('div', {}, make('dt', {}, t(`log.${key}`)), make('dd', {}, number(count)))),
    );
  }

  /** The file is made here and handed over by the browser: no request, no address. */
  #download(rows: readonly LogRow[]): void {
    const { locale } = this.#words;
    const csv = logAsCsv(rows, this.#words, (family, code) => urlOf(locale, family, code));
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    make('a', { href: address, download: 'sign-in-codes.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

function newWorker(): Worker {
  return new Worker(workerAddress, { type: 'module' });
}
