import { fileURLToPath } from 'node:url';

/**
 * What `#additions` is for Node in this run, for bundlers, so that both take the same: `src/core/additions.ts`, or with
 * `--conditions=fixture` the module of the fixture site.
 */
export const ADDITIONS_ALIAS: Readonly<Record<string, string>> = {
  '#additions': fileURLToPath(import.meta.resolve('#additions')),
};
