import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { paced } from './pace.ts';

let frames: (() => void)[] = [];
let now = 0;

/** Draws what waits to be drawn, which takes so long. */
function draw(milliseconds: number): void {
  for (const frame of frames.splice(0)) frame();
  now += milliseconds;
  mock.timers.tick(1);
}

describe('a lookup', () => {
  beforeEach(() => {
    frames = [];
    mock.timers.enable({ apis: ['setTimeout'] });
    now = 0;
    mock.method(performance, 'now', () => now);
    Object.assign(globalThis, {
      document: { hidden: false },
      requestAnimationFrame: (frame: () => void) => frames.push(frame),
    });
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('waits until the letter stands, and is one for all letters of a frame', () => {
    let lookups = 0;
    const look = paced(() => (lookups += 1));
    look();
    look();
    assert.equal(lookups, 0);
    draw(2);
    assert.equal(lookups, 1);
  });

  it('waits for a pause where a frame takes long', () => {
    let lookups = 0;
    const look = paced(() => (lookups += 1));
    for (let key = 0; key < 3; key += 1) {
      mock.timers.tick(150);
      assert.equal(lookups, 0);
      look();
      draw(30);
    }
    mock.timers.tick(200);
    assert.equal(lookups, 1);
  });

  it('comes on a page that is not seen, where nothing is drawn', () => {
    Object.assign(globalThis, { document: { hidden: true } });
    let lookups = 0;
    paced(() => (lookups += 1))();
    mock.timers.tick(1);
    assert.equal(lookups, 1);
  });
});
