import { localeFacts } from '../../core/locales.ts';
import { type AnswerView, answerView } from '../../search/answer-view.ts';
import { counted } from '../../search/strings.ts';
import { fullTextWords } from '../../search/words.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { FullTextResult } from '../full-text.ts';
import { type Context, loadContext, PAGE_LOCALE } from './context.ts';
import { asideGroups, type Group, hitRow, type Row, toGroup } from './rows.ts';

/** What there is to show for a text, at one moment. */
export interface Update {
  readonly text: string;
  /** The resolver's answers. */
  readonly answers: readonly Group[];
  /** What is no answer: other codes, offers, links elsewhere. */
  readonly aside: readonly Group[];
  /** Full-text results, pinned ones left out. */
  readonly texts: Group | undefined;
  /** More full-text results, as long as there are some. */
  readonly more: (() => Promise<Row[]>) | undefined;
  /** To be read out and shown above the results. */
  readonly status: string;
  readonly isUnknown: boolean;
  /** Does no page of this language have all the words? */
  readonly isElsewhere: boolean;
  /** Is a full-text search still under way? */
  readonly isBusy: boolean;
}

/** While someone types, a search waits this long (milliseconds) for the next key. */
const PAUSE = 90;

/** Called with what there is to show; without anything for an empty text. */
type Show = (update?: Update, context?: Context) => void;

/** Searches for one text after the other; only the latest is ever shown. */
export class SearchSession {
  readonly #show: Show;
  readonly #pageSize: number;
  readonly #locale: typeof PAGE_LOCALE;
  #turn = 0;

  /**
   * @param show see `Show`
   * @param pageSize how many full-text results to show at once; 0 for codes and names only
   * @param locale the language to answer in
   */
  constructor(show: Show, pageSize: number, locale = PAGE_LOCALE) {
    this.#show = show;
    this.#pageSize = pageSize;
    this.#locale = locale;
  }

  /**
   * Searches, and shows answers at once and full text when it is there.
   *
   * @param text anything a person types or pastes
   * @returns when everything is shown, or another text was asked for
   * @throws TypeError when the site cannot be reached
   */
  async run(text: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (text.trim() === '') return this.#show();
    const context = await loadContext(this.#locale);
    await context.prepare(text);
    if (turn !== this.#turn) return;
    const { named, findings } = context.find(text);
    const view = answerView(findings, named.suggestions, context.index, context.locale);
    const words = this.#pageSize > 0 ? fullTextWords(text, named, context.locale) : '';
    const hasMore = words !== '';
    const update = toUpdate(context, text, view, hasMore);
    if (!hasMore) return this.#show(update, context);
    if (update.answers.length > 0 || update.isUnknown) this.#show({ ...update, isBusy: true }, context);
    // Else the results of the text before stay until there are others, unless that takes long.
    else if (!context.fullText.isReady) {
      this.#show({ ...update, status: context.t('search.busy'), isBusy: true }, context);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.#turn) return;
    const complete = await this.#withFullText(context, update, words).catch(() => ({
      ...update,
      status: sentences(context, update.status, context.t('search.failed')),
    }));
    if (turn === this.#turn) this.#show(complete, context);
  }

  async #withFullText(context: Context, update: Update, words: string): Promise<Update> {
    const result = await context.fullText.find(words);
    const pinned = new Set(update.answers.flatMap(({ rows }) => rows.map((row) => row.href)));
    let next = 0;
    const load = async (): Promise<Row[]> => {
      const hits = await result.load(next, next + this.#pageSize);
      next += this.#pageSize;
      return hits.filter(({ url }) => !pinned.has(url)).map((hit) => hitRow(context, hit));
    };
    const rows = await load();
    const why = result.isApproximate ? 'near' : 'text';
    const hasAnswers = update.answers.length > 0;
    return {
      ...update,
      texts: rows.length > 0 ? { why, label: context.t(`search.why.${why}`), rows } : undefined,
      more: result.total > next ? load : undefined,
      status: sentences(context, update.status, fullTextStatus(context, result, update.text, hasAnswers)),
      isElsewhere: !hasAnswers && (result.total === 0 || result.isApproximate),
    };
  }
}

function toUpdate(context: Context, text: string, view: AnswerView, hasMore: boolean): Update {
  const { t, locale } = context;
  const answers = view.answers.map((group) => toGroup(context, group));
  const count = view.answers.reduce((sum, { rows }) => sum + rows.length, 0);
  const answered = counted('search.answers', count, locale);
  const unknown = view.unknown.map(({ message }) => t(message.key, message.params));
  const isNothing = count === 0 && unknown.length === 0 && !hasMore;
  return {
    text,
    answers,
    aside: asideGroups(context, view),
    texts: undefined,
    more: undefined,
    status: sentences(
      context,
      ...unknown,
      ...(view.unknown.some(({ isCode }) => isCode) ? [t('search.unknown.why')] : []),
      ...(count > 0 ? [t(answered.key, answered.params)] : []),
      ...(isNothing ? [t('search.none', { query: shortened(text) })] : []),
    ),
    isUnknown: view.unknown.length > 0,
    isElsewhere: false,
    isBusy: false,
  };
}

function fullTextStatus(context: Context, result: FullTextResult, text: string, hasAnswers: boolean): string {
  const { t, locale } = context;
  if (hasAnswers) return '';
  const query = shortened(text);
  if (result.total === 0) return t('search.none', { query });
  if (result.isApproximate) return sentences(context, t('search.none', { query }), t('search.some'));
  const phrase = counted('search.resultsFor', result.total, locale, { query });
  return t(phrase.key, phrase.params);
}

function sentences({ locale }: Context, ...all: string[]): string {
  return all.filter(Boolean).join(localeFacts(locale).gap);
}

/** A text as a message quotes it, without what nobody sees, which would turn the rest of the message around. */
function shortened(text: string): string {
  const line = visibleText(text).trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
