import type { Family } from '../../core/families.ts';
import { type ApiError, GRAPH_OVERVIEW, guidesForStatus } from '../../decode/api-errors.ts';
import type { Decoded, DecodedError } from '../../decode/decode.ts';
import { STANDARD_ERRORS } from '../../decode/error-fields.ts';
import type { Piece } from '../../decode/redact.ts';
import type { Parameter } from '../../decode/request.ts';
import { showTime } from '../../decode/times.ts';
import type { Words } from '../../decode/words.ts';
import type { OtherNumber } from '../../resolve/types.ts';
import { codeItem, prefixItem, remarks } from './code-items.ts';
import { guideHref, hrefOf, type PageData } from './data.ts';
import { type Content, make } from './dom.ts';

type SymbolOf = (family: Family, code: string) => string | undefined;

/** Shows what a text says, part by part. Parts the text has nothing for are left out. */
export class ResultView {
  readonly #root: HTMLElement;
  readonly #data: PageData;
  readonly #words: Words;
  readonly #redact: (text: string) => readonly Piece[];
  readonly #symbolOf: SymbolOf;

  /**
   * @param root where the results go
   * @param data what the page says
   * @param symbolOf names of codes
   * @param redact closes a short text
   */
  constructor(root: HTMLElement, data: PageData, symbolOf: SymbolOf, redact: (text: string) => readonly Piece[]) {
    this.#root = root;
    this.#data = data;
    this.#words = data.words;
    this.#redact = redact;
    this.#symbolOf = symbolOf;
  }

  /**
   * Replaces what is shown.
   *
   * @param decoded what the text says
   * @param message the text unpacked, for the values that stand in it
   */
  show(decoded: Decoded, message: string): void {
    const { t } = this.#words;
    const context = { data: this.#data, message, symbolOf: this.#symbolOf };
    // Where there is a code, its error value adds nothing.
    const hasCode = decoded.codes.some(({ known }) => known);
    const codes = [
      ...decoded.codes.map((code) => codeItem(code, context)),
      ...decoded.prefixes.map((prefix) => prefixItem(prefix, this.#words)),
    ];
    const suberrors = decoded.suberrors.map((value) => this.#value(value, this.#words.lookUp(`suberror.${value}`)));
    this.#root.replaceChildren(
      ...section(t('codes'), codes.length > 0 && make('ul.found', {}, ...codes)),
      ...section(t('errors'), terms(decoded.errors.flatMap((error) => this.#error(error, hasCode)))),
      ...section(t('suberrors'), terms(suberrors.flat())),
      ...section(t('api'), terms(decoded.apiErrors.flatMap((error) => this.#apiError(error)))),
      ...section(t('others'), terms(decoded.others.flatMap((other) => this.#other(other)))),
      ...section(t('ids'), this.#ids(decoded)),
      ...section(t('claims'), decoded.claims.length > 0 && this.#claims(decoded)),
      ...section(t('request'), terms(decoded.parameters.flatMap((parameter) => this.#parameter(parameter)))),
    );
  }

  #error({ code, known, starts }: DecodedError, hasCode: boolean): HTMLElement[] {
    const { t, locale, meaning, action, lookUp } = this.#words;
    if (starts.length > 0) {
      const links = starts.map((value) => make('li', {}, errorLink(value, locale)));
      return [make('dt', {}, `${code}…`), make('dd', {}, make('p', {}, t('cut')), make('ul', {}, ...links))];
    }
    if (!known) {
      const standard = Object.hasOwn(STANDARD_ERRORS, code) ? STANDARD_ERRORS[code] : undefined;
      const link = standard && make('a', { href: standard, rel: 'noreferrer' }, t('standard'));
      return this.#value(code, lookUp(`error.${code}`), link || undefined);
    }
    const name = make('a', { href: hrefOf(locale, 'oauth', code) }, code);
    const { text, lang } = meaning('oauth', code);
    const client = action(code);
    return [
      make('dt', {}, name),
      make(
        'dd',
        {},
        make('p', { lang }, text),
        client && make('p', {}, make('b', {}, t('action')), ' ', make('span', { lang: client.lang }, client.text)),
        ...(hasCode ? [] : remarks(this.#data.cardWords.remarks('oauth', code))),
      ),
    ];
  }

  /** An API's error is explained by its status: the sources do not explain its name. */
  #apiError({ name, status }: ApiError): HTMLElement[] {
    const { t, locale, guides } = this.#words;
    const told = guidesForStatus(Object.keys(guides), status);
    const links = (told.length > 0 ? told : [GRAPH_OVERVIEW]).flatMap((slug) => {
      const [title, lang] = (Object.hasOwn(guides, slug) && guides[slug]) || [];
      return title === undefined ? [] : [make('li', {}, make('a', { href: guideHref(locale, slug), lang }, title))];
    });
    const lead = told.length > 0 ? t('api.status', { status: status ?? '' }) : t('api.noStatus');
    return [
      make('dt', {}, name),
      make('dd', {}, make('p', {}, t('api.about')), make('p', {}, lead), make('ul', {}, ...links)),
    ];
  }

  /** An error number of another system: whose it is, and where they document it. */
  #other({ issuer, number, written, about }: OtherNumber): HTMLElement[] {
    const { t, otherName } = this.#words;
    const name = otherName?.(number);
    const shown = written.toLowerCase() === number ? number : `${written} = ${number}`;
    const link = make('a', { href: about, rel: 'noreferrer' }, t('other.link'));
    return [
      make('dt', {}, make('span.mono', {}, shown), ...(name === undefined ? [] : [' ', make('span.s', {}, name)])),
      make('dd', {}, make('p', {}, t(`other.${issuer}`), ' ', link)),
    ];
  }

  /** A value with a sentence about it, or the admission that there is none. */
  #value(value: string, sentence: string | undefined, link?: Node): HTMLElement[] {
    const text = sentence ?? this.#words.t('unexplained');
    const more = link === undefined ? [] : [' (', link, ')'];
    return [make('dt', {}, value), make(sentence === undefined ? 'dd.hint' : 'dd', {}, make('p', {}, text, ...more))];
  }

  #ids({ traceId, correlationId, applicationIds, otherIds, timestamp }: Decoded): HTMLElement | false {
    const { t, locale } = this.#words;
    const rows: HTMLElement[] = [];
    const add = (label: string, value: Content): void => {
      if (value !== undefined) rows.push(make('dt', {}, label), make('dd', {}, value));
    };
    if (timestamp !== undefined) {
      const { iso, utc, local } = showTime(timestamp, locale);
      add(t('time'), iso === undefined ? `${utc} ${t('noZone')}` : make('time.mono', { datetime: iso }, utc));
      add(t('localTime'), local);
    }
    const id = (value: string | undefined): Content => value && make('span.mono', {}, value);
    add(t('traceId'), id(traceId));
    add(t('correlationId'), id(correlationId));
    for (const applicationId of applicationIds) add(t('applicationId'), id(applicationId));
    if (otherIds.length > 0) add(t('kind.id'), id(otherIds.join(' ')));
    return rows.length > 0 && make('dl.pairs', {}, ...rows);
  }

  #claims({ claims }: Decoded): HTMLElement {
    const { t, lookUp } = this.#words;
    const asked = claims.flatMap((challenge) => challenge.claims);
    return make(
      'div',
      {},
      make('p.hint', {}, t('claims.about')),
      terms(
        asked.flatMap(({ name, value }) => this.#value(value ? `${name} = ${value}` : name, lookUp(`claim.${name}`))),
      ) || undefined,
      ...claims.map(({ pretty }) => make('pre', { tabindex: '0', role: 'group', 'aria-label': t('claims') }, pretty)),
    );
  }

  #parameter({ name, value, known }: Parameter): HTMLElement[] {
    // Secrets are not shown even here: a screen is easily shared.
    const pieces = this.#redact(`${name}=${value}`);
    const isSecret = pieces.some(({ kind }) => kind === 'secret');
    const shown = isSecret ? this.#words.t('mark.secret') : value;
    const [term, text] = this.#value(name, known && this.#words.lookUp(`param.${known}`));
    if (term === undefined || text === undefined) return [];
    if (shown !== '') text.prepend(make(isSecret ? 'p.mono.removed' : 'p.mono', {}, shown));
    return [term, text];
  }
}

/** A link to our page on a value, or to the standard that defines it. */
function errorLink(value: string, locale: Words['locale']): HTMLElement {
  const standard = Object.hasOwn(STANDARD_ERRORS, value) ? STANDARD_ERRORS[value] : undefined;
  return standard === undefined
    ? make('a', { href: hrefOf(locale, 'oauth', value) }, value)
    : make('a', { href: standard, rel: 'noreferrer' }, value);
}

function section(heading: string, content: HTMLElement | false): HTMLElement[] {
  return content === false ? [] : [make('section', {}, make('h3', {}, heading), content)];
}

function terms(rows: readonly HTMLElement[]): HTMLElement | false {
  return rows.length > 0 && make('dl.terms', {}, ...rows);
}
