import { hasDigits, isCodeOf, isFamily } from '../../core/families.ts';
import type { Remark } from '../../decode/code-texts.ts';
import type { Detail } from './detail.ts';
import { markedText } from './marked-text.ts';
import { rememberCode } from './recent.ts';
import type { Row } from './rows.ts';

/**
 * Makes an element.
 *
 * @param tag its name
 * @param className its classes
 * @param content text or elements
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** Digits of a code, a value, or words. */
function classOf({ family, prefix, name }: Row): string {
  if (prefix !== '' || /^\d+$/.test(name)) return 'c';
  return family !== undefined && isFamily(family) && !hasDigits(family) && isCodeOf(family, name) ? 't v' : 't';
}

/** What a row shows; two rows that show the same are one. */
export function keyOf({ href, prefix, name, symbol, text, detail, note }: Row): string {
  const said = text && ('excerpt' in text ? text.excerpt : 'sentence');
  return JSON.stringify([href, prefix, name, symbol, said, detail !== undefined, note]);
}

/**
 * A result: a link with the code, its name, and a line of text.
 *
 * @param row the result
 */
export function makeHit(row: Row): HTMLAnchorElement {
  const name = make('span', classOf(row), row.name);
  if (row.prefix !== '') name.prepend(make('span', 'f', row.prefix));
  const { act } = row;
  const hit = make('a', 'hit', name);
  if (row.href !== '') hit.href = row.href;
  if (row.href !== '' && hit.origin !== location.origin) hit.classList.add('out');
  hit.addEventListener('click', () => {
    act?.();
    rememberCode(row.href);
  });
  if (row.family !== undefined) hit.dataset.family = row.family;
  // The spaces keep the parts apart in the link's name.
  if (row.symbol !== undefined) hit.append(' ', make('span', 's', ...breakable(row.symbol)));
  if (row.note !== undefined) hit.append(' ', make('span', 'n', row.note));
  if (row.text === undefined) return hit;
  const kind = make('b', 'k');
  void row.kind?.().then((word) => {
    kind.textContent = word;
  });
  const text = make('span', 'd');
  hit.append(' ', make('span', 'w', kind, ' ', text));
  if ('excerpt' in row.text) {
    text.append(...markedText(row.text.excerpt));
    text.classList.add('long');
  } else {
    void row.text.sentence().then(([sentence, lang]) => {
      text.textContent = sentence;
      if (lang !== undefined) text.lang = lang;
    });
  }
  if (row.detail !== undefined) hit.append(' ', makeDetail(row.detail));
  return hit;
}

/** Room for what is known of an answer: it comes later, and nothing below it may move then. */
function makeDetail({ words, line }: Detail): HTMLElement {
  const said = make('span', 'r');
  const step = make('span', 'l');
  const labelled = ({ label, text, lang }: Remark): Node[] => {
    const value = make('span', '', text);
    if (lang !== undefined) value.lang = lang;
    return [make('b', '', label), new Text(' '), value];
  };
  void words.then((all) => {
    said.append(...all.map((remark) => make('span', '', ...labelled(remark), ' ')));
  });
  void line().then((remark) => {
    if (remark !== undefined) step.append(...labelled(remark));
  });
  return make('span', 'x', said, ' ', step);
}

/** A name in CamelCase that may break before its words. */
function breakable(symbol: string): (Node | string)[] {
  return symbol.split(/(?=[A-Z][a-z])/).flatMap((part, at) => (at === 0 ? [part] : [make('wbr'), part]));
}
