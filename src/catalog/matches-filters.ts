// By itself, because a browser runs it: list-marks.ts reads the schemas, and with them a library.

/**
 * Does a row have all that is asked for?
 *
 * @param marks what `marksOf` of list-marks.ts returned
 * @param wanted marks; empty ones ask for nothing
 */
export function matchesFilters(marks: string, wanted: readonly string[]): boolean {
  const present = marks.split(' ');
  return wanted.every((mark) => mark === '' || present.includes(mark));
}
