/** What the system answers where one may not write. */
const READ_ONLY: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Runs a command line tool; what it throws is one line for its user, not a stack.
 *
 * @param name the tool's, which goes in front
 * @param work what it does
 */
export async function orOneLine(name: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`${name}: ${lineOf(error)}`);
    process.exit(2);
  }
}

function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, message } = error as NodeJS.ErrnoException;
  return READ_ONLY.has(code) && path !== undefined
    ? `cannot write to ${path}: run it in a copy of the project that you may write to`
    : message;
}
