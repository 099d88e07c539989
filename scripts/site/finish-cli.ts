import { parseArgs } from 'node:util';
import { finishFromEnvironment } from './environment.ts';

// Finishes a folder that Astro built and that has its search bundles.

const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
await finishFromEnvironment(values.folder);
