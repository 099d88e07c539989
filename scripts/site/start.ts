import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { orOneLine } from '../support/or-one-line.ts';
import { assertFree, parsePort } from './port.ts';

// `npm start`: builds the site and serves it. What is wrong with the port is said before the build.

await orOneLine('start', async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const port = parsePort(values.port);
  await assertFree(port);
  for (const args of [
    ['scripts/site/build.ts', '--larger'],
    ['scripts/site/serve.ts', '--port', String(port)],
  ]) {
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
});
