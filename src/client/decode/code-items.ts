import { type Family, fullCode, prefixOf } from '../../core/families.ts';
import { localeFacts } from '../../core/locales.ts';
import { type CodeRemarks, filledText, type Remark } from '../../decode/code-texts.ts';
import type { DecodedCode, DecodedPrefix } from '../../decode/decode.ts';
import type { Words } from '../../decode/words.ts';
import { liveLookupUrl } from '../../resolve/error-sample.ts';
import { hrefOf, type PageData } from './data.ts';
import { make } from './dom.ts';

/** What a code is shown with. */
export interface CodeContext {
  readonly data: PageData;
  /** What was pasted, unpacked: its values fill the document's sentence. */
  readonly message: string;
  readonly symbolOf: (family: Family, code: string) => string | undefined;
}

/** A link to what its issuer says of a code; undefined where the issuer has no lookup. */
export function liveLink(family: Family, code: string, label: string): HTMLElement | undefined {
  const href = liveLookupUrl(family, code);
  return href === undefined ? undefined : make('a', { href, rel: 'noreferrer' }, label);
}

/** A code that was found, as an item of the list: what is known of it, or that it is not known. */
export function codeItem(
  { family, code, known, readAs, related }: DecodedCode,
  { data, message, symbolOf }: CodeContext,
): HTMLElement {
  const { t, locale, meaning } = data.words;
  const number = [make('span.f', {}, prefixOf(family)), make('span.c', {}, code)];
  const note = readAs.length > 0 && make('p.hint', {}, t('readAs'));
  if (!known) {
    const links = related.flatMap((other) => [
      ' ',
      make('a.mono', { href: hrefOf(locale, family, other) }, fullCode(family, other)),
    ]);
    return make(
      'li.unknown',
      { 'data-family': family },
      make('p.number', {}, ...number),
      make(
        'p',
        {},
        t('unknown', { code: fullCode(family, code) }),
        localeFacts(locale).gap,
        liveLink(family, code, t('live')),
      ),
      note || undefined,
      links.length > 0 ? make('p.hint', {}, t('related'), ...links) : undefined,
    );
  }
  const { text, lang } = meaning(family, code);
  const symbol = symbolOf(family, code);
  return make(
    'li',
    { 'data-family': family },
    make(
      'a.number',
      { href: hrefOf(locale, family, code) },
      ...number,
      ...(symbol === undefined ? [] : [' ', make('span.s', {}, symbol)]),
    ),
    text === '' ? undefined : make('p.sentence', { lang }, text),
    note || undefined,
    ...remarks(data.cardWords.remarks(family, code)),
    filledSentence(family, code, message, data),
  );
}

/** What the document says, with the values of the reader's own message. */
function filledSentence(family: Family, code: string, message: string, data: PageData): HTMLElement | undefined {
  const filled = filledText(family, code, message, data.fillable);
  if (filled === undefined) return undefined;
  const parts = filled.parts.map(({ text, isValue }) => (isValue ? make('span.mono', {}, text) : text));
  return make(
    'p.filled',
    {},
    make('b', {}, data.words.t('filled')),
    ' ',
    make('span', { lang: filled.lang }, ...parts),
  );
}

/** First digits that several codes begin with, as an item of the list. */
export function prefixItem({ family, code, count }: DecodedPrefix, { t, locale, number }: Words): HTMLElement {
  const text = t('prefix', { prefix: fullCode(family, code), count: number(count) });
  return make('li', { 'data-family': family }, make('a', { href: hrefOf(locale, family, code) }, text));
}

/** Kind, fixer and retry in a line, and below it what the reader does first. */
export function remarks({ three, line }: CodeRemarks): HTMLElement[] {
  const labelled = ({ label, text }: Remark): HTMLElement =>
    make('div', {}, make('dt', {}, label), make('dd', {}, text));
  return [
    ...(three.length > 0 ? [make('dl.words', {}, ...three.map(labelled))] : []),
    ...(line === undefined
      ? []
      : [make('p.line', {}, make('b', {}, line.label), ' ', make('span', { lang: line.lang }, line.text))]),
  ];
}
