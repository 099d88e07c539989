/** What is wrong with an input, where, and what to do about it. */
export interface Complaint {
  /** Path relative to the project. */
  readonly file: string;
  /** Counted from 1; absent when the file as a whole is meant. */
  readonly line?: number | undefined;
  readonly found: string;
  readonly expected: string;
  readonly advice: string;
}

/** Input that cannot be converted. Its message names file, line, what was found, what was expected, and what to do. */
export class SourceError extends Error {
  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    const place = complaint.line === undefined ? complaint.file : `${complaint.file}:${complaint.line}`;
    super(
      `${place}\n  found:    ${complaint.found}\n  expected: ${complaint.expected}\n  to do:    ${complaint.advice}`,
    );
    this.name = 'SourceError';
    this.complaint = complaint;
  }
}

/**
 * A piece of input short enough for a message.
 *
 * @param text anything
 * @returns the first 80 characters on one line, in quotes
 */
export function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `"${flat.length > 80 ? `${flat.slice(0, 79)}…` : flat}"`;
}
