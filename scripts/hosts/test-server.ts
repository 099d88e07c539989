import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A host's server, running on loopback. */
export interface Host {
  readonly name: string;
  readonly port: number;
  /** Path below which the site lives: empty, or `/errors`. */
  readonly base: string;
  /** Can it send what was compressed with brotli? */
  readonly brotli: boolean;
  stop(): Promise<void>;
}

/** An answer, with its body as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks a host for a path, exactly as written; follows no redirect and unpacks nothing. */
export function ask(host: Host, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A port nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** An empty folder for one server's files. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'atlas-host-'));
}

/**
 * Starts a server in the foreground and waits until it answers.
 *
 * @param command program and arguments
 * @param host what is known of it
 * @param folder its temporary folder, with its log as `log`; removed when it stops
 * @throws Error with the log when it ends or does not answer within ten seconds
 */
export async function start(command: readonly string[], host: Omit<Host, 'stop'>, folder: string): Promise<Host> {
  const [program = '', ...args] = command;
  const output: string[] = [];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } });
  child.stdout.on('data', (text) => output.push(String(text)));
  child.stderr.on('data', (text) => output.push(String(text)));
  const running: Host = { ...host, stop: () => stop(child, folder) };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    try {
      await ask(running, '/');
      return running;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  let log = output.join('');
  try {
    log += readFileSync(join(folder, 'log'), 'utf8');
  } catch {
    // A server that fails early has no log of its own yet.
  }
  await running.stop();
  throw new Error(`${host.name} did not start (exit code ${child.exitCode}). Its log:\n${log || '(empty)'}`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
