import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.ts';

/** All tests, cheapest first; the first that fails ends the run. */
const STEPS: readonly {
  readonly name: string;
  readonly run: readonly string[];
  readonly env?: Record<string, string>;
}[] = [
  { name: 'format, lint and types', run: ['npm', 'run', '--silent', 'check'] },
  { name: 'translations', run: ['npm', 'run', '--silent', 'translations', '--', '--check'] },
  { name: 'unit tests', run: ['npm', 'run', '--silent', 'test:unit'] },
  { name: 'build', run: ['npm', 'run', '--silent', 'build'] },
  { name: 'build below a base path', run: ['npm', 'run', '--silent', 'build:base'], env: { BASE: '/errors' } },
  { name: 'tests of the built site', run: ['npm', 'run', '--silent', 'test:site'] },
  { name: 'tests of hosts', run: ['npm', 'run', '--silent', 'test:hosts'] },
  { name: 'browser tests', run: ['npm', 'run', '--silent', 'test:browser'] },
];

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CHROMIUM_PATH: ensureChromium() };
for (const step of STEPS) {
  console.log(`\n── ${step.name}`);
  const started = performance.now();
  const [command = '', ...args] = step.run;
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...env, ...step.env },
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (result.status !== 0) {
    console.error(`\n── ${step.name}: failed after ${seconds} s`);
    process.exit(1);
  }
  console.log(`── ${step.name}: passed (${seconds} s)`);
}
console.log('\nAll tests passed.');
