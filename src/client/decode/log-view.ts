import { fullCode } from '../../core/families.ts';
import type { LogRow } from '../../decode/log-table.ts';
import type { LogWords } from '../../decode/log-words.ts';
import { type LogProblem, MOST_BYTES } from '../../decode/read-log.ts';
import type { Tally } from '../../decode/tally.ts';
import type { LookupIndex } from '../../resolve/lookup-data.ts';
import { visibleText } from '../../text/visible-text.ts';
import { Copier } from './copy.ts';
import { make, part } from './dom.ts';
import { showLog } from './log-result-view.ts';
import { rarely } from './rarely.ts';
import type { Reader } from './reader.ts';

/** How often progress is announced at most, in milliseconds. */
const ANNOUNCED_EVERY = 3000;

const TEXTS = {
  'too-large': 'log.tooLarge',
  unreadable: 'log.unreadable',
  died: 'log.died',
  'no-records': 'log.noRecords',
  archive: 'log.archive',
  workbook: 'log.workbook',
  picture: 'log.picture',
} as const satisfies Record<LogProblem, string>;

/** What the log view is made with. */
export interface LogViewContext {
  readonly words: LogWords;
  readonly index: LookupIndex;
  readonly reader: Reader;
  /** Shows a record of the log above, with its card. */
  readonly onRecord: (text: string) => void;
}

/** Many codes at once: reads a log and shows what it adds up to. */
export class LogView {
  readonly #context: LogViewContext;
  readonly #status: HTMLElement;
  readonly #name: HTMLElement;
  readonly #result: HTMLElement;
  readonly #copier: Copier;
  /** Is what is shown made from the text area? */
  #isPasted = false;

  constructor(root: HTMLElement, context: LogViewContext) {
    this.#context = context;
    this.#status = part(root, '[data-log-status]');
    this.#name = part(root, '[data-log-name]');
    this.#result = part(root, '[data-log-result]');
    const { copied = '', copyFailed = '' } = root.dataset;
    this.#copier = new Copier(part(root, '[data-log-copied]'), copied, copyFailed);
  }

  /** Reads a file in place of the one before, whatever comes of it. Its result comes into view and takes the focus. */
  async read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const { words, reader } = this.#context;
    const { t } = words;
    reader.cancel();
    this.#isPasted = false;
    this.#begin(visibleText(file.name));
    if (file.size > MOST_BYTES) {
      this.#fail('too-large');
      return;
    }
    const progress = make('progress', { max: '100', value: '0', 'aria-hidden': 'true' });
    const cancel = make('button.button', { type: 'button' }, t('log.cancel'));
    cancel.addEventListener('click', () => {
      reader.cancel();
      this.#result.replaceChildren();
      this.#status.textContent = t('log.cancelled');
    });
    this.#result.replaceChildren(make('p.actions', {}, progress, cancel));
    const say = rarely((percent: number) => {
      this.#status.textContent = t('log.reading', { percent });
    }, ANNOUNCED_EVERY);
    say(0);
    const outcome = await reader.readLog(file, (percent) => {
      progress.value = percent;
      say(percent);
    });
    if (outcome === undefined) return;
    if ('problem' in outcome) this.#fail(outcome.problem);
    else this.#show(outcome.tally);
    this.#goTo();
  }

  /**
   * Shows the log that was pasted, or takes it away again; that of a file stays.
   *
   * @param tally undefined when what is in the text area is no log
   */
  showPasted(tally: Tally | undefined): void {
    if (tally === undefined) {
      if (this.#isPasted) this.#begin('');
      this.#isPasted = false;
      return;
    }
    this.#isPasted = true;
    this.#begin(this.#context.words.t('log.pasted'));
    this.#show(tally);
  }

  #begin(name: string): void {
    this.#name.hidden = name === '';
    this.#name.textContent = name;
    // Only the name of a file is one.
    this.#name.classList.toggle('mono', !this.#isPasted);
    this.#status.textContent = '';
    this.#result.replaceChildren();
  }

  #goTo(): void {
    this.#name.scrollIntoView({ block: 'start' });
    this.#name.focus({ preventScroll: true });
  }

  #fail(problem: LogProblem): void {
    this.#result.replaceChildren();
    this.#status.textContent = this.#context.words.t(TEXTS[problem]);
    this.#goTo();
  }

  #show(tally: Tally): void {
    const { words, index } = this.#context;
    const { t, plural, number } = words;
    const { rows, total } = tally;
    this.#status.textContent =
      rows.length === 0 ? t('log.noCodes', { count: number(total) }) : plural('log.codes', rows.length);
    const context = { words, index, copier: this.#copier, onChoose: (row: LogRow) => void this.#choose(row) };
    this.#result.replaceChildren(...showLog(tally, context));
  }

  /** The latest record of a row is explained above, and gets a card. */
  async #choose({ written, family, code }: LogRow): Promise<void> {
    const { reader, onRecord, words } = this.#context;
    const record = await reader.latest(written);
    if (record === undefined) return;
    onRecord(record);
    this.#status.textContent = words.t('log.chosen', { code: fullCode(family, code) });
  }
}
