/** Where a path of Windows begins; what is behind it is walked over, for a path may be as long as the text. */
const DRIVE = /(?<![a-z\d])[a-z]:\\{1,2}/gi;
/** What ends a path. A bracket does too, unless it is a mark in the place of something that was taken out. */
const END = /[\s"'<>|*?[]/;
const MARK = /\[[^\]\n]{1,40}\]/y;

/**
 * Cuts a text into what is no path of Windows and what is, such as `C:\Users\…`, escaped or not, marks in it included.
 * Linear, and no deeper than one call whatever the text.
 *
 * @param text any text
 * @returns pieces in turn: no path, path, no path; put together they are the text
 */
export function splitAtPaths(text: string): string[] {
  const pieces: string[] = [];
  let last = 0;
  DRIVE.lastIndex = 0;
  for (let match = DRIVE.exec(text); match !== null; match = DRIVE.exec(text)) {
    const begin = match.index + match[0].length;
    const end = endOfPath(text, begin);
    DRIVE.lastIndex = end;
    if (end === begin) continue;
    pieces.push(text.slice(last, match.index), text.slice(match.index, end));
    last = end;
  }
  return [...pieces, text.slice(last)];
}

function endOfPath(text: string, begin: number): number {
  let end = begin;
  while (end < text.length) {
    if (text[end] === '[') {
      MARK.lastIndex = end;
      if (!MARK.test(text)) return end;
      end = MARK.lastIndex;
    } else if (END.test(text[end] ?? '')) return end;
    else end += 1;
  }
  return end;
}
