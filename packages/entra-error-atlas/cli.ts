#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from '../../scripts/explain/run.ts';
import { sources } from './data.ts';

const NAME = 'npx entra-error-atlas';
const terminal = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  err: (text: string) => process.stderr.write(`${text}\n`),
  stdin: () => readFileSync(0, 'utf8'),
};
process.exitCode = run(process.argv.slice(2), terminal, sources, { name: NAME, piped: NAME });
