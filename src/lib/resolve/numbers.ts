import type { NumberedFamily } from '../lookup-data.ts';
import type { Query } from './query.ts';
import type { Place } from './types.ts';

/** Digits that stand for a code or the beginning of codes. */
export interface NumberMention extends Place {
  /** Undefined when there were digits only. */
  readonly family: NumberedFamily | undefined;
  /** Digits, and the letter O where the text has it. */
  readonly run: string;
}

/** Anything but a letter or digit, or what a label without spaces begins with: so there is one way to read a text. */
const SIGN = '[^a-z\\d錯错碼码]';

/** Words that stand before a code in any of our languages and in logs; `error(s)` too, as MSAL writes it. */
const LABEL = `(?:(?:err(?:or|eur)|feil|[ck]ode|status|resulttype|錯誤|错误|(?<!碼)碼|码)\\(?s?${SIGN}?){1,3}`;

/*
 * What else has a number of five to seven digits and is often named beside an error, also the second of two ports; the
 * short ones only right before the number.
 */
const OTHER =
  '(?:(?:\\bports?\\b|phone|fax|\\bt(?:[eé]l|lf)|vers[ij]on|build|post(?:al|nu|co)|埠|電話|版本|郵遞)\\D{0,12}(?:\\d{5}\\D{1,5})?' +
  '|(?:\\b(?:v|ver|kb|zip|tcp|udp|localhost)| -p)\\W{1,2})';

/** `aadsts` with each letter once left out and once doubled. */
const slips = (prefix: string) =>
  prefix.replace(/./g, (letter, at) => `|${prefix.slice(0, at)}(?:${letter}${letter})?${prefix.slice(at + 1)}`);

/*
 * A number with a family, or with a label, or at least no part of a word, path, address, amount or phone number; in one
 * go or in groups of three as spreadsheets write it; the letter O for a zero may be in it. AADSTS is found even where it
 * is glued to a word; the other spellings could be within a hexadecimal number.
 */
const NUMBER = new RegExp(
  `(?:(aadsts|(?<![a-z\\d])(?:aadb2c${slips('aadsts')}${slips('aadb2c')}))(${SIGN}{0,8}(?:${LABEL}${SIGN}{1,8})?)` +
    `|(?:(${LABEL}${SIGN}{0,16}(?:(?:in|is|eq|has|n[eor]?)${SIGN}{1,6})?)|(?<!\\S/|[\\w.:+@\\-]|[$€£¥] ?|:\\d\\d,))(?=\\d)(?<!${OTHER}))` +
    `(\\d(?:\\d|o(?![a-np-z])){0,11})((?:[,. '’]\\d{3}){1,2}(?!\\d))?`,
  'gi',
);

/** After a number these show that it is the beginning of something else. */
const GOES_ON = /[\w%]| ?[$€£¥]|[@/]\w|:\d|\.[a-z\d]|-[\da-fA-F]/y;

/**
 * Finds numbers that may be codes or first digits of codes: with a family or label in any text, without in a short one.
 *
 * @param query the text
 * @returns each once, in order
 */
export function findNumbers({ text, short }: Query): NumberMention[] {
  const mentions = new Map<string, NumberMention>();
  let listEnd = -99;
  for (const { 0: whole, 1: prefix = '', 2: gap, 3: label, 4: first = '', 5: groups = '', index } of text.matchAll(
    NUMBER,
  )) {
    const numberStart = index + whole.length - (first + groups).length;
    let run = first;
    let end = numberStart + run.length;
    const isGrouped = groups && run.length < 4;
    if (isGrouped) {
      run += groups.replace(/\D/g, '');
      end += groups.length;
    }
    const size = run.length;
    GOES_ON.lastIndex = end;
    // Glued to AADSTS it is a code, whatever follows.
    if ((gap || prefix.toLowerCase() !== 'aadsts') && GOES_ON.test(text)) continue;
    if (prefix) {
      // Apart from its family a number may be anything, so in a long text it has to look like a code.
      if (size > 10 || (gap && !short && size < 5)) continue;
    } else {
      const listed = numberStart - listEnd < 17 && !/[^"'\s,;]/.test(text.slice(listEnd, numberStart));
      // Groups of digits, and few digits, are many things: with them there may be nothing else but signs and a label.
      const alone = short && !/[\p{L}\d+]/u.test(text.slice(0, label ? index : numberStart) + text.slice(end));
      const fits = size < 5 || isGrouped ? alone && (size > 3 || !label) : short || label || listed;
      // A list of codes may begin with 0, which is a success.
      if ((!fits && run !== '0') || size > 7) continue;
      if (label || listed) listEnd = end;
      if (run[0] === '0') continue;
    }
    const family = prefix ? (/s/i.test(prefix) ? 'aadsts' : 'aadb2c') : undefined;
    const key = family + run;
    if (!mentions.has(key)) mentions.set(key, { family, run, position: prefix ? index : numberStart, end });
  }
  return [...mentions.values()];
}
