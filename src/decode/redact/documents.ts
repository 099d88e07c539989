import type { Range } from './ranges.ts';

/** Reading a text that is none as JSON again and again must not take long: this many times its length. */
const MOST_WORK = 4;

/**
 * Finds the documents of JSON in a text: objects and arrays that can be read as such, the outermost ones.
 *
 * @param text any text
 * @returns ranges in order, without overlap
 */
export function documentsIn(text: string): Range[] {
  const found: Range[] = [];
  let work = text.length * MOST_WORK;
  let end = 0;
  for (const { start, end: next } of balancedIn(text)) {
    if (start < end) continue;
    work -= next - start;
    if (work < 0) break;
    if (!isJson(text.slice(start, next))) continue;
    found.push({ start, end: next });
    end = next;
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    // `[0]` and `{}` are signs of many languages; what has a string is a document.
    return text.includes('"');
  } catch {
    return false;
  }
}

/** Brackets and those that close them, outer ones before inner ones; a bracket in quotes does not count. */
function balancedIn(text: string): Range[] {
  const pairs: Range[] = [];
  const open: number[] = [];
  const marks = /["{}[\]\n]|\\./gs;
  let quoted = false;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [sign] = match;
    if (sign === '"') quoted = open.length > 0 && !quoted;
    // No string of JSON goes on in the next line.
    else if (sign === '\n') quoted = false;
    else if (quoted || sign.length > 1) continue;
    else if (sign === '{' || sign === '[') open.push(match.index);
    else {
      const start = open.pop();
      const opening = sign === '}' ? '{' : '[';
      if (start !== undefined && text[start] === opening) pairs.push({ start, end: match.index + 1 });
      else open.length = 0;
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

/** Strings of a document with their quotes, and values that have none. */
const LEAF = /"(?:[^"\\]|\\.)*"|[^\s"{}[\],:]+/gs;

/**
 * The strings, numbers and words of a document of JSON.
 *
 * @param text the document
 * @returns ranges without the quotes
 */
export function leavesOf(text: string): (Range & { readonly isQuoted: boolean })[] {
  return [...text.matchAll(LEAF)].map(({ 0: leaf, index }) =>
    leaf.startsWith('"')
      ? { start: index + 1, end: index + leaf.length - 1, isQuoted: true }
      : { start: index, end: index + leaf.length, isQuoted: false },
  );
}
