/** Where it takes longer (milliseconds) to draw a page with one more letter, a search with every key would make typing wait. */
const SLOW_FRAME = 8;
/** There, how long (milliseconds) a search waits for another key: longer than a fast typist's pause. */
const PAUSE = 180;

/**
 * Makes a function that looks something up at a pace that the browser can keep: never before the letter stands in its box; with
 * every key where that is quick, and where it is not, with the first pause. Calls that come before that count as one.
 *
 * @param lookUp what to run
 */
export function paced(lookUp: () => void): () => void {
  let turn = 0;
  return () => {
    turn += 1;
    const mine = turn;
    const run = (): void => {
      if (mine === turn) lookUp();
    };
    // A page that nobody sees has no frames.
    if (document.hidden) setTimeout(run, 0);
    else
      requestAnimationFrame(() => {
        const before = performance.now();
        setTimeout(() => {
          if (performance.now() - before < SLOW_FRAME) run();
          else setTimeout(run, PAUSE);
        }, 0);
      });
  };
}
