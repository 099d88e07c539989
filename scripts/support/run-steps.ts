import { spawn, spawnSync } from 'node:child_process';

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
    const { status } = spawnSync(command, args, { ...optionsOf(step, env), stdio: 'inherit' });
    told(step, status, started);
  }
}

/**
 * Runs lists of commands beside each other, for commands that keep one processor busy each. What a command prints is shown
 * when it has ended, under its name; the first that fails ends the process, and all others, with exit code 1.
 *
 * @param lanes lists of steps; within a list one after the other
 */
export async function runBeside(...lanes: readonly (readonly Step[])[]): Promise<void> {
  const running = new Set<ReturnType<typeof spawn>>();
  // A group of its own, so that what a command started ends with it.
  const stop = (): void => {
    for (const { pid } of running) if (pid !== undefined) end(pid);
  };
  const runLane = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      const started = performance.now();
      const [command = '', ...args] = step.run;
      const child = spawn(command, args, {
        ...optionsOf(step),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
      });
      running.add(child);
      const printed: [boolean, Buffer][] = [];
      child.stdout.on('data', (chunk: Buffer) => printed.push([false, chunk]));
      child.stderr.on('data', (chunk: Buffer) => printed.push([true, chunk]));
      const status = await new Promise<number | null>((resolve) => {
        child.once('error', (error) => {
          printed.push([true, Buffer.from(`${error.message}\n`)]);
          resolve(null);
        });
        child.once('close', resolve);
      });
      running.delete(child);
      console.log(`\n── ${step.name}`);
      for (const [isError, chunk] of printed) (isError ? process.stderr : process.stdout).write(chunk);
      if (status !== 0) stop();
      told(step, status, started);
    }
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await Promise.all(lanes.map(runLane));
  process.off('SIGINT', stop).off('SIGTERM', stop);
}

function optionsOf(step: Step, env: Readonly<Record<string, string>> = {}): { env: NodeJS.ProcessEnv; shell: boolean } {
  return {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, ...step.env },
    // npm is a script there.
    shell: process.platform === 'win32',
  };
}

/** Says how a step ended; one that failed is the end. */
function told({ name }: Step, status: number | null, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (status !== 0) {
    console.error(`\n── ${name}: failed after ${seconds} s`);
    process.exit(1);
  }
  console.log(`── ${name}: passed (${seconds} s)`);
}

function end(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid);
  } catch {
    // It has ended by itself.
  }
}
