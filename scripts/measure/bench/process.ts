import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  readonly seconds: number;
  /** Most memory the command and all its children held at one moment, in MiB; undefined where it cannot be measured. */
  readonly peakMib: number | undefined;
}

const POLL_MS = 50;

/** Builds an Astro project, this one or another. */
export const ASTRO_BUILD = ['node', 'node_modules/astro/bin/astro.mjs', 'build', '--silent'] as const;

/**
 * Runs a command and measures it.
 *
 * @param command program and arguments
 * @param options folder to run in, and variables added to the environment
 * @throws Error with the end of the output when the command fails
 */
export function measure(
  command: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const [program = '', ...args] = command;
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env };
  const started = performance.now();
  const child = spawn(program, args, { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
    });
  }
  let peakKib = 0;
  const poll = setInterval(() => {
    peakKib = Math.max(peakKib, child.pid === undefined ? 0 : treeKib(child.pid));
  }, POLL_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(poll);
      const seconds = (performance.now() - started) / 1000;
      if (code !== 0) reject(new Error(`"${command.join(' ')}" ended with ${code}:\n${output}`));
      else resolve({ seconds, peakMib: peakKib === 0 ? undefined : peakKib / 1024 });
    });
  });
}

/**
 * Runs commands one after another and measures them as one.
 *
 * @param commands see `measure`
 * @param options see `measure`
 * @throws Error with the end of the output when one fails; those behind it are not run
 */
export async function oneAfterAnother(
  commands: readonly (readonly string[])[],
  options: Parameters<typeof measure>[1],
): Promise<Cost> {
  const costs: Cost[] = [];
  for (const command of commands) costs.push(await measure(command, options));
  const peaks = costs.map(({ peakMib }) => peakMib).filter((peak) => peak !== undefined);
  return {
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    peakMib: peaks.length === 0 ? undefined : Math.max(...peaks),
  };
}

/** Resident memory of a process and its children (Linux); 0 where there is no /proc. */
function treeKib(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + treeKib(Number(child)), own);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
