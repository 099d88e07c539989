#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/explain/run.ts';
import { processTerminal } from '../../scripts/explain/terminal.ts';
import { sources } from './data.ts';

const NAME = 'npx entra-error-atlas';
const version = (): string =>
  JSON.parse(readFileSync(fileURLToPath(new URL('./package.json', import.meta.url)), 'utf8')).version;
process.exitCode = run(process.argv.slice(2), processTerminal(), sources, { name: NAME, piped: NAME, version });
