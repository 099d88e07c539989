import { privatePartOf } from './hosts.ts';
import type { BlankKind } from './kinds.ts';
import { isWithin } from './ranges.ts';
import { DECIDED, type States } from './states.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hanWords, isKnown } from './words.ts';

/** Behind these stands a host, whatever it is called. */
const AUTHORITY = /:\/\/([^\s/?#"'<>|\\()[\]{},;:\uE000]+)/gu;
/** Letters and digits, with signs within that may be part of a name. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[._\-'’@＠\\#~$·]{1,3}[\p{L}\p{M}\p{N}]+)*/gu;
/** Addresses of documentation, which have hyphens between everyone's words. */
const DOCUMENTATION =
  /:\/\/(?:learn|docs|support|techcommunity|go|developer)\.(?:microsoft|hashicorp)\.com\/[^\s"'<>]*|:\/\/(?:aka\.ms|developer\.mozilla\.org|datatracker\.ietf\.org)\/[^\s"'<>]*/g;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Parts that are joined by a point or a line between words of different scripts stand by themselves. */
const ONLY_DIGITS = /^[\p{N}\p{M}._'’-]+$/u;

/**
 * Decides on all that is undecided: known words are shown; hosts, numbers and words that are not known become blank. A word
 * of several parts is blank when one of them is.
 *
 * @param text an unpacked text
 * @param states what was decided before
 * @param vocabulary the words that stay
 */
export function judgeWords(text: string, states: States, vocabulary: Vocabulary): void {
  for (const { 0: whole, 1: host = '', index } of states.undecidedIn(text).matchAll(AUTHORITY)) {
    const start = index + whole.length - host.length;
    const end = start + (privatePartOf(host, true) ?? 0);
    if (end > start) states.blank({ start, end }, kindOfHost(host));
    states.show({ start: end, end: start + host.length });
  }
  const documentation = [...text.matchAll(DOCUMENTATION)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  for (const { 0: word, index } of states.undecidedIn(text).matchAll(WORD)) {
    const range = { start: index, end: index + word.length };
    if (ONLY_DIGITS.test(word)) states.blank(range, kindOfNumber(word));
    else if (/\p{Script=Han}/u.test(word)) judgeMixed(word, index, states, vocabulary);
    else judgeWord(word, index, states, vocabulary, text[index - 1] === '-' || isWithin(documentation, index));
  }
}

/** Endings of programs and pages; a document is called as its owner likes. */
const ENDING = /\.(?:aspx?|tf|exe|dll|msi|jsp|php|svc|asmx|axd|ashx)$/i;

function judgeWord(word: string, index: number, states: States, vocabulary: Vocabulary, isOption = false): void {
  const range = { start: index, end: index + word.length };
  const secret = /^[\p{L}\p{M}\p{N}.-]+$/u.test(word) && word.includes('.') ? privatePartOf(word, false) : undefined;
  if (secret !== undefined) {
    if (secret > 0) states.blank({ start: index, end: index + secret }, kindOfHost(word));
    states.show({ start: index + secret, end: range.end });
  } else if (isKnown(word.replace(ENDING, ''), vocabulary, isOption)) states.showWord(range);
  else states.blank(range, kindOf(word));
}

/** Chinese has no spaces: each word is judged by itself. */
function judgeMixed(word: string, index: number, states: States, vocabulary: Vocabulary): void {
  let end = 0;
  for (const { 0: run, index: at } of word.matchAll(HAN_RUN)) {
    judgeRest(word.slice(end, at), index + end, states, vocabulary);
    for (const part of hanWords(run, vocabulary)) {
      const range = { start: index + at + part.start, end: index + at + part.end };
      if (part.isKnown) states.showWord(range);
      else states.blank(range, 'unknown');
    }
    end = at + run.length;
  }
  judgeRest(word.slice(end), index + end, states, vocabulary);
  // `總務-PC`: a machine is called by the place it stands in.
  const isUnknown = Array.from(word, (_, at) => states.isBlankAt(index + at)).some(Boolean);
  if (isUnknown && /-[A-Z\d]/.test(word)) states.cover({ start: index, end: index + word.length }, 'unknown');
}

function judgeRest(rest: string, index: number, states: States, vocabulary: Vocabulary): void {
  if (rest === '' || rest.includes(DECIDED)) return;
  if (ONLY_DIGITS.test(rest)) states.blank({ start: index, end: index + rest.length }, 'number');
  else judgeWord(rest, index, states, vocabulary);
}

function kindOfHost(host: string): BlankKind {
  return /onmicrosoft|onmschina|b2clogin|ciamlogin|sharepoint|dynamics/i.test(host) ? 'tenant' : 'address';
}

function kindOfNumber(number: string): BlankKind {
  return /^\d{1,3}(?:[.-]\d{1,3}){3}$/.test(number) ? 'address' : 'number';
}

/** What mixes letters and digits, or is long and has capitals in it, may be a secret. */
function kindOf(word: string): BlankKind {
  if (word.includes('@') || word.includes('＠')) return 'user';
  const isMixed = /\p{L}/u.test(word) && /\p{N}/u.test(word);
  return (isMixed && word.length >= 8) || word.length >= 24 ? 'secret' : 'unknown';
}
