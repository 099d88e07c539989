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
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}
