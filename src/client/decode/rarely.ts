/**
 * Calls a function at most once in a span of time, so that a live region does not talk without end. What comes in between
 * is left out.
 *
 * @param call what to do
 * @param span in milliseconds
 * @param now the time in milliseconds
 */
export function rarely<Value>(
  call: (value: Value) => void,
  span: number,
  now: () => number = () => performance.now(),
): (value: Value) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    if (now() - last < span) return;
    last = now();
    call(value);
  };
}
