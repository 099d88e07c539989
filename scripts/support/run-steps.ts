import { spawnSync } from 'node:child_process';

/** A command with a name. */
export interface Step {
  readonly name: string;
  readonly run: readonly string[];
  /** Variables added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs commands one after the other, their output passed through; the first that fails ends the process with exit code 1.
 *
 * @param steps in order
 * @param env variables for all of them
 */
export function runSteps(steps: readonly Step[], env: Readonly<Record<string, string>> = {}): void {
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const started = performance.now();
    const [command = '', ...args] = step.run;
    const { status } = spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, ...step.env },
      shell: process.platform === 'win32',
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    if (status !== 0) {
      console.error(`\n── ${step.name}: failed after ${seconds} s`);
      process.exit(1);
    }
    console.log(`── ${step.name}: passed (${seconds} s)`);
  }
}
