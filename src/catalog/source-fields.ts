import { z } from 'astro/zod';
import { isWebAddress } from '../text/web-address.ts';

/** What a page may link to: nothing that runs, nothing on this machine, nothing that a browser would mend. */
export const httpsAddress = z
  .url({ protocol: /^https$/ })
  .refine(
    isWebAddress,
    'must be a whole address that leads where it seems to: https://host/path, without a name before the host',
  );

/** As exact as the source is. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d\d){0,2}$/, 'must be a year, a month or a day: 2026, 2026-11 or 2026-11-27');

/** A place in a public repository; left out where there is none to name. */
export const repositoryFields = {
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must be OWNER/NAME')
    .optional(),
  path: z.string().min(1, 'must not be empty; leave the key out instead').optional(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/, 'must be 7 to 40 hexadecimal digits')
    .optional(),
};
