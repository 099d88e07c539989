import type { Range } from './ranges.ts';

/** A line that begins with a label and a colon, or a key of a document, and what stands behind. */
const LINE =
  /^[ \t>*•-]{0,8}(\p{L}[\p{L}\p{M}\p{N} '’_./-]{0,40}?)[ \t\u00a0]?[:：][ \t\u00a0]+?(?=\S)([^\n]{1,200})/gmu;
const HAN_LINE = /^[ \t]{0,8}(\p{Script=Han}{2,8})[：:][ \t]?([^\n，。]{1,60})/gmu;
const KEY = /"([\p{L}\p{N}_.-]{1,60})"[ \t]?:[ \t]?"((?:[^"\\\n]|\\.){1,200})"/gu;
/** `db=…`; what stands in an address too. */
const EQUALS = /(?<![\p{L}\p{N}_.-])([\p{L}_][\p{L}\p{N}_.-]{0,40})=([^\s&;,"'<>|]{1,100})/gu;
const WORD = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]{2,}/gu;

/**
 * Finds values behind labels that are not known: nothing tells that they are harmless, whatever words they are made of.
 *
 * @param text an unpacked text
 * @param isWord is a word known?
 */
export function findUnknownFields(text: string, isWord: (word: string) => boolean): Range[] {
  const found: Range[] = [];
  for (const pattern of [LINE, HAN_LINE, KEY, EQUALS]) {
    for (const { 0: whole, 1: label = '', 2: value = '', index } of text.matchAll(pattern)) {
      // A sentence with a colon in it is no label.
      if (label.split(/\s+/).length > 3) continue;
      if ((label.match(WORD) ?? []).every((word) => isWord(word))) continue;
      const end = index + whole.length - (pattern === KEY ? 1 : 0);
      found.push({ start: end - value.length, end });
    }
  }
  return found;
}
