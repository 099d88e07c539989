import { colon, localeFacts } from '../../core/locales.ts';
import { type AnswerView, answerView } from '../../search/answer-view.ts';
import type { AskedMatcher } from '../../search/asked/matcher.ts';
import { type Ordered, orderResults } from '../../search/order.ts';
import { mayBePrivate } from '../../search/private-text.ts';
import { counted } from '../../search/strings.ts';
import { fullTextWords, isPasted } from '../../search/words.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { FullTextResult } from '../full-text.ts';
import { type Context, loadContext, PAGE_LOCALE } from './context.ts';
import type { Found } from './resolver.ts';
import { asideGroups, decodeGroup, type Group, hitRow, type Row, toAnswer, toGroup } from './rows.ts';

/** Some more results. */
export interface More {
  readonly rows: readonly Row[];
  readonly isLast: boolean;
}

/** What there is to show for a text, at one moment. */
export interface Update {
  readonly text: string;
  /** Codes and names, in the order to show them. */
  readonly answers: readonly Group[];
  /** What is no answer: other codes, offers, links elsewhere. */
  readonly aside: readonly Group[];
  /** Full-text results, pinned ones left out, and codes that have some of the words. */
  readonly texts: readonly Group[];
  /** Loads more full-text results; undefined when there are none. */
  readonly more: (() => Promise<More>) | undefined;
  /** Message above the results, which screen readers announce. */
  readonly status: string;
  readonly isUnknown: boolean;
  /** Is the first result what the text names, so that Enter may open it? */
  readonly isSure: boolean;
  /** Does no page of this language have all the words? */
  readonly isElsewhere: boolean;
  /** Is a full-text search still under way? */
  readonly isBusy: boolean;
}

/** While someone types, a search waits this long (milliseconds) for the next key. */
const TYPING_PAUSE = 90;
/** Only so many characters of a long text are searched as a question in words. */
const LONGEST_QUESTION = 300;

/** Called with what there is to show; without anything for an empty text. */
type Show = (update?: Update, context?: Context) => void;

/** Searches for one text after the other; only the latest is ever shown. */
export class SearchSession {
  readonly #show: Show;
  readonly #pageSize: number;
  readonly #locale: typeof PAGE_LOCALE;
  readonly #load: typeof loadContext;
  #turn = 0;

  /**
   * @param show see `Show`
   * @param pageSize how many full-text results to show at once; 0 for codes and names only
   * @param locale the language to answer in
   * @param load gives what a search needs
   */
  constructor(show: Show, pageSize: number, locale = PAGE_LOCALE, load = loadContext) {
    this.#show = show;
    this.#pageSize = pageSize;
    this.#locale = locale;
    this.#load = load;
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
    const context = await this.#load(this.#locale);
    if (turn !== this.#turn) return;
    const found = context.find(text);
    const view = answerView(found.findings, found.named, context.index, context.locale);
    const words = this.#pageSize > 0 ? fullTextWords(text, found.named, context.locale) : '';
    const hasMore = words !== '';
    const orderBy = (matcher: AskedMatcher | undefined): Ordered =>
      orderResults(view, hasMore && isQuestion(found) ? matcher?.find(text.slice(0, LONGEST_QUESTION)) : undefined);
    const first = toUpdate(context, text, view, found, orderBy(context.askedNow()), hasMore);
    if (!hasMore) return this.#show(first, context);
    const busy = { ...first, status: sentences(context, first.status, context.t('search.busy')), isBusy: true };
    if (first.answers.length > 0 || first.isUnknown) this.#show(busy, context);
    // The results of the previous text stay until new ones are there, unless that takes long.
    else if (!context.fullText.isReady) this.#show(busy, context);
    const [matcher] = await Promise.all([context.asked, new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE))]);
    if (turn !== this.#turn) return;
    const ordered = orderBy(matcher);
    const update = toUpdate(context, text, view, found, ordered, hasMore);
    const complete = await this.#withFullText(context, update, ordered, words).catch(() => ({
      ...update,
      texts: nearGroups(context, ordered),
      status: sentences(context, update.status, context.t('search.failed')),
    }));
    if (turn === this.#turn) this.#show(complete, context);
  }

  async #withFullText(context: Context, update: Update, ordered: Ordered, words: string): Promise<Update> {
    const result = await context.fullText.find(words);
    const isExact = result.total > 0 && !result.isApproximate;
    const near = isExact && ordered.near?.label.key === 'search.why.read' ? [] : nearGroups(context, ordered);
    const pinned = new Set([...update.answers, ...near].flatMap(({ rows }) => rows.map((row) => row.href)));
    let next = 0;
    const load = async (): Promise<More> => {
      const hits = await result.load(next, next + this.#pageSize);
      next += this.#pageSize;
      // Pages shown above are not repeated, so a batch may turn out empty.
      const rows = hits.filter(({ url }) => !pinned.has(url)).map((hit) => hitRow(context, hit));
      return { rows, isLast: next >= result.total };
    };
    // Pages with only some of the words would distract from the answers above them.
    const hasAnswers = update.answers.length > 0;
    const isInTheWay = hasAnswers && result.isApproximate;
    const { rows, isLast } = isInTheWay ? { rows: [], isLast: true } : await load();
    const why = result.isApproximate ? 'near' : 'text';
    const texts: Group[] = rows.length > 0 ? [{ why, label: context.t(`search.why.${why}`), rows }] : [];
    const isEmpty = !hasAnswers && near.length === 0 && texts.length === 0;
    const isAlone = isEmpty && update.aside.length === 0 && isMessage(update.text);
    return {
      ...update,
      aside: isAlone ? [...update.aside, decodeGroup(context, update.text)] : update.aside,
      texts: isExact ? [...texts, ...near] : joined([...near, ...texts]),
      more: isLast ? undefined : load,
      status: sentences(context, update.status, fullTextStatus(context, result, update, rows.length, near)),
      isElsewhere: !hasAnswers && !isExact,
    };
  }
}

/** Is it long enough for the decode page to be worth offering? */
function isMessage(text: string): boolean {
  return text.trim().split(/\s+/).length > 2 || text.trim().length > 20;
}

/** Only a text that names no code for sure is searched as a question in words. */
function isQuestion({ findings }: Found): boolean {
  return !findings.some(({ kind, known }) => kind === 'code' && known);
}

function toUpdate(
  context: Context,
  text: string,
  view: AnswerView,
  { only }: Found,
  { groups }: Ordered,
  hasMore: boolean,
): Update {
  const { t, locale } = context;
  const [best, ...others] = groups;
  const isAnswer = best !== undefined && /^(?:exact|name|former|asked)$/.test(best.why);
  const answers = [
    ...(best === undefined ? [] : [isAnswer ? toAnswer(context, best) : toGroup(context, best)]),
    ...others.map((group) => toGroup(context, group)),
  ];
  const count = groups.reduce((sum, { why, rows }) => sum + (why === 'near' ? 0 : rows.length), 0);
  const answered = counted('search.answers', count, locale);
  const unknown = view.unknown.map(({ message }) => t(message.key, message.params));
  // What a number of another system is comes first: it is what was asked.
  const foreign = view.others.map(({ name, message }) => name + colon(locale) + t(message.key));
  const isNothing = count === 0 && unknown.length === 0 && foreign.length === 0 && !hasMore;
  const aside = asideGroups(context, view);
  const isWhole = isPasted(text) || mayBePrivate(text) || (isNothing && aside.length === 0 && isMessage(text));
  return {
    text,
    answers,
    aside: isWhole ? [...aside, decodeGroup(context, text)] : aside,
    texts: [],
    more: undefined,
    status: sentences(
      context,
      ...foreign,
      ...unknown,
      ...(view.unknown.some(({ isCode }) => isCode) ? [t('search.unknown.why')] : []),
      ...(count > 0 ? [t(answered.key, answered.params)] : []),
      ...(isNothing ? [t('search.none', { query: shortened(text) })] : []),
    ),
    isUnknown: view.unknown.length > 0,
    isSure: isAnswer && (best.why !== 'exact' || only !== undefined),
    isElsewhere: false,
    isBusy: false,
  };
}

function nearGroups(context: Context, { near }: Ordered): Group[] {
  return near === undefined ? [] : [toGroup(context, near)];
}

/** Merges groups that have the same label. */
function joined(groups: readonly Group[]): Group[] {
  const [first, second, ...rest] = groups;
  if (first === undefined || second === undefined || first.label !== second.label) return [...groups];
  return [{ ...first, rows: [...first.rows, ...second.rows] }, ...rest];
}

function fullTextStatus(
  context: Context,
  result: FullTextResult,
  { text, answers }: Update,
  count: number,
  near: readonly Group[],
): string {
  const { t, locale } = context;
  const query = shortened(text);
  const hasAnswers = answers.length > 0;
  if (result.total > 0 && !result.isApproximate) {
    if (hasAnswers && count === 0) return '';
    const phrase = counted('search.resultsFor', result.total, locale, { query });
    return t(phrase.key, phrase.params);
  }
  if (hasAnswers) return '';
  const none = t('search.none', { query });
  return result.total > 0 || near.length > 0 ? sentences(context, none, t('search.some')) : none;
}

function sentences({ locale }: Context, ...all: string[]): string {
  const { gap } = localeFacts(locale);
  // A count does not end with a full stop, so a sign separates it from what follows.
  return all
    .filter(Boolean)
    .reduce((text, next) => text + (/[.。…!?]$/.test(text) ? gap : ' · ') + next, '')
    .replace(/^ · /, '');
}

/** The text as a message quotes it: without invisible characters, which could reverse the rest of the message. */
function shortened(text: string): string {
  const line = visibleText(text).trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
