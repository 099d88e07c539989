import { type Complaint, SourceError } from '../../src/core/source-error.ts';

/** Everything that is wrong with one input, told at once. `complaint` is the first of it. */
export class SourceErrors extends SourceError {
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly [Complaint, ...Complaint[]]) {
    super(complaints[0]);
    this.name = 'SourceErrors';
    this.complaints = complaints;
    this.message = complaints.map((complaint) => new SourceError(complaint).message).join('\n');
  }
}

/** Collects what is wrong, so that a person learns of all of it in one run. */
export class Problems {
  readonly #complaints: Complaint[] = [];

  /** Notes something wrong. */
  add(complaint: Complaint): void {
    this.#complaints.push(complaint);
  }

  /**
   * Runs a step whose own complaint is noted instead of thrown.
   *
   * @param step may throw SourceError
   * @returns what the step gave, or undefined when it complained
   */
  catch<T>(step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      this.#complaints.push(...complaintsOf(error));
      return undefined;
    }
  }

  /** All that was noted. */
  get all(): readonly Complaint[] {
    return this.#complaints;
  }

  /** Throws SourceErrors when anything was noted. */
  throwIfAny(): void {
    const [first, ...rest] = this.#complaints;
    if (first !== undefined) throw new SourceErrors([first, ...rest]);
  }
}

/** The complaints an error carries. */
export function complaintsOf(error: SourceError): readonly Complaint[] {
  return error instanceof SourceErrors ? error.complaints : [error.complaint];
}
