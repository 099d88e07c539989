#!/usr/bin/env node
import { run } from '../../scripts/explain/run.ts';
import { processTerminal } from '../../scripts/explain/terminal.ts';
import { sources } from './data.ts';

const NAME = 'npx entra-error-atlas';
process.exitCode = run(process.argv.slice(2), processTerminal(), sources, { name: NAME, piped: NAME });
