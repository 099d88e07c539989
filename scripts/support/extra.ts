import { fileURLToPath } from 'node:url';

/**
 * What `#extra` is for Node in this run, for bundlers, so that both take the same: `src/core/extra.ts`, or with
 * `--conditions=fixture` the module of the fixture site.
 */
export const EXTRA_ALIAS: Readonly<Record<string, string>> = { '#extra': fileURLToPath(import.meta.resolve('#extra')) };
