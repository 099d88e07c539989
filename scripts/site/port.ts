import { createServer } from 'node:net';

/**
 * Reads a port's number.
 *
 * @param text what someone wrote after `--port`
 * @returns 0 to 65535; 0 is any free one
 * @throws Error with one line when it is none
 */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port is "${text}": found no port, expected a number from 0 to 65535`);
}

/**
 * Proves that a port of this machine is free.
 *
 * @param port the port
 * @throws Error with one line when a program has it, or it may not be used
 */
export function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(portError(error, port)));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}

/** What a server that could not begin to listen says. */
export function portError(error: NodeJS.ErrnoException, port: number): Error {
  const other = 'choose another one, such as "npm start -- --port 5000"';
  if (error.code === 'EADDRINUSE') return new Error(`port ${port} is taken by another program: ${other}`);
  if (error.code === 'EACCES') return new Error(`port ${port} may not be used by this account: ${other}`);
  return error;
}
