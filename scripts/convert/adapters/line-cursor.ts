import type { RootContent } from 'mdast';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import { paragraph, plainText, writeBlocks } from '../markdown.ts';
import type { LineRange } from '../records.ts';

/** A line that is not blank. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** Bullets of a text that was saved from a web page. */
const BULLET = /^\s*•\s+/u;

/** A line that begins with a code, in whatever form. */
export const CODE_FIRST = /^\s*(?:•\s+)?AADSTS\d/iu;

/** Reads a text line by line, blank lines passed over, and complains with file and line. */
export class LineCursor {
  readonly file: string;
  readonly #lines: readonly SourceLine[];
  #at = 0;

  constructor(text: string, file: string) {
    this.file = file;
    this.#lines = text
      .split('\n')
      .map((line, index) => ({ number: index + 1, text: line.replace(/\s+$/u, '') }))
      .filter((line) => line.text !== '');
  }

  /** The next line, or undefined at the end. */
  peek(): SourceLine | undefined {
    return this.#lines[this.#at];
  }

  /** Moves past the next line. */
  skip(): void {
    this.#at += 1;
  }

  /** The next line, moved past. Throws SourceError at the end of the text, saying what was `expected`. */
  read(expected: string): SourceLine {
    const line = this.peek() ?? this.fail(undefined, expected);
    this.skip();
    return line;
  }

  /** Moves past a line that must be exactly this text, and returns where it stands. */
  take(expected: string): LineRange {
    const line = this.peek();
    if (line?.text !== expected) this.fail(line, `the line ${excerpt(expected)}`);
    return rangeOf(this.read(expected));
  }

  /** Moves past a bullet whose words stand in one of the lines `above`, and returns where it stands. */
  takeRepeatedBullet(above: readonly SourceLine[]): LineRange {
    const line = this.peek();
    const text = line === undefined ? undefined : bulletText(line);
    if (text === undefined) this.fail(line, 'a line that begins with •');
    if (!above.some((candidate) => candidate.text.includes(text))) this.fail(line, 'a bullet that repeats the notes');
    return rangeOf(this.read('a bullet'));
  }

  /** All lines up to, not including, the line with exactly this text. */
  readUntil(marker: string): SourceLine[] {
    const end = this.#lines.findIndex((line, index) => index >= this.#at && line.text === marker);
    if (end < 0) this.fail(undefined, `the line ${excerpt(marker)} further down`);
    const lines = this.#lines.slice(this.#at, end);
    this.#at = end;
    return lines;
  }

  /** Lines of prose up to a marker. Throws SourceError for an entry among them: it must not pass for prose. */
  readProseUntil(marker: string): SourceLine[] {
    const lines = this.readUntil(marker);
    const entry = lines.find((line) => CODE_FIRST.test(line.text));
    if (entry !== undefined) this.fail(entry, 'prose; entries belong into the table of codes');
    return lines;
  }

  /** Throws SourceError unless the text ends here. */
  expectEnd(): void {
    const line = this.peek();
    if (line !== undefined) this.fail(line, 'the end of the text');
  }

  /** Paragraphs whose words are taken literally, as Markdown. Throws SourceError should a word get lost in writing. */
  literal(texts: readonly string[], line: number): string {
    return this.write(
      texts.map((text) => paragraph(text)),
      texts,
      line,
    );
  }

  /** Blocks as Markdown. Throws SourceError unless a reader of it sees the `texts`, word for word. */
  write(blocks: readonly RootContent[], texts: readonly string[], line: number): string {
    const markdown = writeBlocks(blocks);
    const wanted = texts.join(' ').replace(/\s+/gu, ' ').trim();
    if (plainText(markdown) !== wanted) {
      throw new SourceError({
        file: this.file,
        line,
        found: `text that does not survive as Markdown: ${excerpt(wanted)}`,
        expected: excerpt(plainText(markdown)),
        advice: 'fix the Markdown writer; a source is never edited',
      });
    }
    return markdown;
  }

  private fail(line: SourceLine | undefined, expected: string): never {
    throw new SourceError({
      file: this.file,
      line: line?.number,
      found: line === undefined ? 'the end of the text' : excerpt(line.text),
      expected,
      advice: 'compare the file with the page it was saved from; if the page changed, teach the adapter its new form',
    });
  }
}

/** Where a line stands. */
export function rangeOf(line: SourceLine): LineRange {
  return { first: line.number, last: line.number };
}

/** The text of a bullet, or undefined when the line is none. */
export function bulletText(line: SourceLine): string | undefined {
  return BULLET.test(line.text) ? line.text.replace(BULLET, '') : undefined;
}
