import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureLoad, readMix } from './measure.ts';
import { errorCount, formatLoad } from './result.ts';

const HELP = `Serves the built site by nginx on loopback and asks for its pages and files as fast as they are answered.

  --seconds N      how long, 1 to 600 (60)
  --connections N  connections kept open, 1 to 256 (32)
  --folder FOLDER  the built site (dist)
  --json           the numbers as JSON

Needs nginx and wrk; installs Debian's packages where it may. Exit code: 0 no error, 1 errors, 2 wrong usage.`;

/** A whole number within bounds; undefined for anything else. */
function within(text: string, most: number): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

/** Runs the test and says what it found. */
async function run(folder: string, seconds: number, connections: number, asJson: boolean): Promise<void> {
  // Whoever ends this ends nginx and wrk with it.
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const [loadAverage = 0] = loadavg();
  const result = await measureLoad(readMix(folder), { folder, seconds, connections, signal: ending.signal });
  if (result === undefined) throw new Error('install nginx and wrk');
  const processors = availableParallelism();
  const machine = `${processors} processors, load average before ${loadAverage.toFixed(2)}`;
  if (asJson) console.log(JSON.stringify({ ...result, connections, processors, loadAverage }));
  else console.log(formatLoad(result, `${connections} connections, one nginx worker, ${machine}`));
  if (errorCount(result) > 0) process.exitCode = 1;
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '32' },
    folder: { type: 'string', default: 'dist' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const seconds = within(values.seconds, 600);
const connections = within(values.connections, 256);
if (values.help) {
  console.log(HELP);
} else if (seconds === undefined || connections === undefined) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  await run(resolve(values.folder), seconds, connections, values.json).catch((error: Error) => {
    console.error(`No load test: ${error.message}`);
    process.exitCode = 1;
  });
}
