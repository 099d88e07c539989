import { BLANK_KINDS, type BlankKind } from './kinds.ts';
import type { Range } from './ranges.ts';

const UNDECIDED = 0;
const SHOWN = 1;
const WORD = 2;
const FIRST_KIND = 3;

/** What was decided of each unit of a text. What is decided first stays so. */
export class States {
  readonly #states: Uint8Array;

  constructor(length: number) {
    this.#states = new Uint8Array(length);
  }

  /** Shows a range, unless something in it was decided otherwise. */
  show({ start, end }: Range): void {
    for (let at = start; at < end; at += 1) if (this.#states[at] !== UNDECIDED) return;
    this.#states.fill(SHOWN, start, end);
  }

  /** Shows a word, until what stands beside it says that it is part of a name. */
  showWord({ start, end }: Range): void {
    for (let at = start; at < end; at += 1) if (this.#states[at] === UNDECIDED) this.#states[at] = WORD;
  }

  /** Blanks what is undecided or a word of a range. */
  cover({ start, end }: Range, kind: BlankKind): void {
    const state = FIRST_KIND + BLANK_KINDS.indexOf(kind);
    for (let at = start; at < end; at += 1)
      if ([UNDECIDED, WORD].includes(this.#states[at] ?? SHOWN)) this.#states[at] = state;
  }

  /** Blanks what is undecided of a range. */
  blank({ start, end }: Range, kind: BlankKind): void {
    const state = FIRST_KIND + BLANK_KINDS.indexOf(kind);
    for (let at = start; at < end; at += 1) if (this.#states[at] === UNDECIDED) this.#states[at] = state;
  }

  /** Shows a range, whatever was decided of it. */
  reveal({ start, end }: Range): void {
    this.#states.fill(SHOWN, start, end);
  }

  /** The kind of the blank a unit belongs to. */
  kindAt(at: number): BlankKind | undefined {
    return BLANK_KINDS[(this.#states[at] ?? 0) - FIRST_KIND];
  }

  /** Is a unit shown for no other reason than that it belongs to a known word? */
  isWordAt(at: number): boolean {
    return this.#states[at] === WORD;
  }

  isBlankAt(at: number): boolean {
    return (this.#states[at] ?? 0) >= FIRST_KIND;
  }

  /** The text with a sign of private use in the place of all that is decided. */
  undecidedIn(text: string): string {
    const parts: string[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (this.#states[at] === UNDECIDED) continue;
      parts.push(text.slice(from, at), DECIDED);
      from = at + 1;
    }
    return parts.join('') + text.slice(from);
  }
}

/** Stands for a unit that is decided. */
export const DECIDED = '\uE000';
