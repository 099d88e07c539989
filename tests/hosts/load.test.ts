import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { measureLoad, readMix } from '../../scripts/measure/load/measure.ts';
import { errorCount } from '../../scripts/measure/load/result.ts';

const folder = resolve(process.env.DIST ?? 'dist');
const options = { folder, seconds: 1, connections: 6 };

test('a second of load is answered without an error, and a wrong answer would be seen', async () => {
  const mix = readMix(folder);
  const result = await measureLoad(mix, options);
  if (result === undefined) {
    console.log('The load test: left out, nginx or wrk is not installed and Debian’s packages are not to be had here.');
    return;
  }
  assert.equal(errorCount(result), 0, JSON.stringify(result));
  assert.ok(
    result.answers > 100 && result.notFound > 0 && result.notFound < result.answers / 10,
    JSON.stringify(result),
  );
  assert.ok(result.p50 > 0 && result.p50 <= result.p99 && result.p99 <= result.max, JSON.stringify(result));

  const expectations = mix.map((route) => (route.path === '/lookup.json' ? { ...route, status: 404 as const } : route));
  const wrong = await measureLoad(expectations, options);
  assert.equal(wrong?.example, '/lookup.json is answered with 200');
  // The others are as they were: an answer is compared with what its own request should get.
  const share = wrong.errors.status / wrong.answers;
  assert.ok(share > 0.03 && share < 0.09, `${share} of the answers, not six in a hundred`);
});
