import { type LookupIndex, NUMBERED_FAMILIES, type NumberedFamily } from './lookup-data.ts';
import type { Place } from './types.ts';

/**
 * Digits that stand for a code or the beginning of codes, the letter O among them where the text has it. The family is
 * undefined when nothing says it, as when there were digits only.
 */
export type NumberMention = readonly [
  family: NumberedFamily | undefined,
  digits: string,
  position: Place['position'],
  end: Place['end'],
];

/** Anything but a letter or digit, or what a label without spaces begins with: so there is one way to read a text. */
const SIGN = '[^a-z\\d錯错碼码]';

/** Words that stand before a code in any of our languages and in logs; `error(s)` too, as MSAL writes it. */
const LABEL = `(?:(?:err(?:or|eur)|feil|[ck]ode|status|resulttype|錯誤|错误|(?<!碼)[碼码])\\(?s?${SIGN}?){1,3}`;

/*
 * What else has a number of five to seven digits and is often named beside an error, also the second of two ports; the
 * short ones only right before the number. Sign-in logs have the public address of a sign-in, and a code may stand beside
 * it; beside an address of a private network (RFC 1918) or of the machine itself it is a port.
 */
const OTHER =
  '(?:(?:\\bports?\\b|phone|fax|\\bt(?:[eé]l|lf)|vers[ij]on|build|post(?:al|nu|co)|埠|電話|版本|郵遞)\\D{0,12}(?:\\d{5}\\D{1,5})?' +
  '|(?:\\b(?:v|ver|kb|zip|tcp|udp|localhost)| -p)\\W{1,2}' +
  '|(?<![\\d.])(?:10|127|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.[\\d.]+ )';

/** `aadsts` with each letter once left out and once doubled. */
const slips = (prefix: string) =>
  prefix.replace(/./g, (letter, at) => `|${prefix.slice(0, at)}(?:${letter}${letter})?${prefix.slice(at + 1)}`);

/*
 * A number with a family, or with a label, or at least no part of a word, path, address, amount or phone number; in one
 * go or in groups of three as spreadsheets write it; the letter O for a zero may be in it. AADSTS is found even where it
 * is glued to a word; the other spellings could be within a hexadecimal number.
 */
const NUMBER = new RegExp(
  `(?:(aadsts|(?<![a-z\\d])(?:aadb2c|b2c${slips('aadsts')}${slips('aadb2c')}))(${SIGN}{0,8}(?:${LABEL}${SIGN}{1,8})?)` +
    `|(?:(${LABEL}${SIGN}{0,16}(?:(?:in|is|eq|has|n[eor]?)${SIGN}{1,6})?)|(?<![\\w.:+@\\-]|[$€£¥] ?|:\\d\\d,))(?=\\d)(?<!${OTHER}))` +
    `(\\d(?:\\d|o(?![a-np-z])){0,11}|(?<=^\\W{0,9}aa\\w+)(?=\\W*$))((?:[,. '’]\\d{3}){1,2}(?!\\d)|(?:[ -]\\d){4,6}(?![ -]?\\d))?`,
  'gi',
);

/**
 * After a number these show that it is the beginning of something else. Behind a slash there may be the next code of a
 * list.
 */
const GOES_ON = /[\w%]| ?[$€£¥]|@\w|\/(?!\d{5,7}\b)\w|:\d|\.(?!html)[a-z\d]|-[\da-fA-F]/y;

/** What stands between the codes of a list. */
const BETWEEN = /^(?:[\s"',;|/、和與及或]|and|o[rug]|et|eller)+$/i;

/**
 * Finds numbers that may be codes or first digits of codes: with a family or label in any text, without in a short one.
 * The numbers of a list count as its first one does; those behind a family only as known codes of it, unless the text is
 * short.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a pasted text?
 * @param index the lookup data
 * @returns in order
 */
export function findNumbers(text: string, short: boolean, { byPrefix }: LookupIndex): NumberMention[] {
  const mentions: NumberMention[] = [];
  // Behind every text: no list yet.
  let listEnd = 1e9;
  let listFamily: NumberedFamily | undefined;
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
    const between = text.slice(listEnd, numberStart);
    const listed = BETWEEN.test(between);
    listEnd = 1e9;
    GOES_ON.lastIndex = end;
    // Glued to AADSTS it is a code, whatever follows.
    if ((gap || prefix.toLowerCase() !== 'aadsts') && GOES_ON.test(text)) continue;
    let family = prefix
      ? NUMBERED_FAMILIES[/s/i.test(prefix) ? 0 : 1]
      : listed && /\S/.test(between)
        ? listFamily
        : undefined;
    // B2C is also a product: what stands apart from it may be the code of another family.
    if (prefix[3] || (prefix && !gap)) {
      // Apart from its family a number may be anything, so in a long text it has to look like a code.
      if (size > 10 || (size < 5 && ((gap && !short) || !prefix[3]))) continue;
    } else {
      if (byPrefix.get(`${family}/${run}`)?.[0] !== run) family = undefined;
      const isMany = size < 5 || isGrouped;
      // Groups of digits, and few digits, are many things: with them there may be nothing else but signs and a label.
      const alone = short && !/[\p{L}\d+]/u.test(text.slice(0, label ? index : numberStart) + text.slice(end));
      const fits = isMany
        ? // A list of codes may begin with 0, which is a success.
          (alone && (size > 3 || !label)) || (run === '0' && (label || listed))
        : label || (listed ? short || !listFamily : short && !/\S\//.test(text.slice(numberStart - 2, numberStart)));
      if (!(fits || family) || size > 7 || /^0./.test(run)) continue;
    }
    listEnd = end;
    listFamily = family;
    mentions.push([family, run, family ? index : numberStart, end]);
  }
  return mentions;
}
