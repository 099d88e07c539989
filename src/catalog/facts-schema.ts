import { z } from 'astro/zod';
import { httpsAddress, partialDate, repositoryFields } from './source-fields.ts';

/**
 * What a public sighting of a code is. Microsoft's own pages and articles first; `lookup` is a public copy of what Microsoft's
 * lookup answered; `code` is source code, `detection` a rule or workbook, `report` an issue thread.
 */
export const SIGHTING_KINDS = [
  'reference',
  'learn',
  'article',
  'lookup',
  'microsoft-code',
  'detection',
  'third-party-code',
  'copy',
  'report',
  'code-search',
] as const;

/** A public source that names codes. */
export const factSourceSchema = z.strictObject({
  kind: z.enum(SIGHTING_KINDS),
  publisher: z.string().min(1),
  ...repositoryFields,
  url: httpsAddress.optional(),
  date: partialDate.optional(),
  licence: z.string().min(1),
});

/**
 * How a code is known, best evidence first. A code with a text of ours is `documented here`, which no file says: it follows
 * from the text.
 */
export const KNOWN_STATES = ['documented', 'article', 'documented-until', 'lookup', 'reports'] as const;

/** What is known of one code. No text of anybody: numbers, names, dates, addresses. */
export const knownCodeSchema = z.strictObject({
  state: z.enum(KNOWN_STATES),
  /** First and last date at which a source saw it. */
  since: partialDate.optional(),
  until: partialDate.optional(),
  /** The newest name that a page of Microsoft gives it, and earlier ones. */
  name: z.string().min(1).optional(),
  formerNames: z.array(z.string().min(1)).min(1).optional(),
  /** It stood in Microsoft's list once, and stands there no longer. */
  formerlyDocumented: z.literal(true).optional(),
  /** Known from public code only. */
  weak: z.literal(true).optional(),
  sources: z.array(z.string().min(1)).min(1),
  /** Articles and reports about the code. */
  links: z.array(httpsAddress).min(1).optional(),
  /** What Microsoft's list points to beside the code; pages about more than the code. */
  furtherReading: z.array(httpsAddress).min(1).optional(),
});

/** Which sources are whole lists of a family's codes, oldest first, and the day we took them in. */
export const knownEditionsSchema = z.record(
  z.string(),
  z.strictObject({ taken: z.iso.date(), editions: z.array(z.string().min(1)).min(1) }),
);

export const knownCodesSchema = z.record(z.string(), knownCodeSchema);
export const factSourcesSchema = z.record(z.string(), factSourceSchema);

/** A value of `error` or `suberror` that Entra returns, and who says so. */
export const oauthValueSchema = z.strictObject({
  roles: z.array(z.enum(['error', 'suberror'])).min(1),
  /** Section of the standard that defines it; values of Microsoft's own have none. */
  reference: httpsAddress.optional(),
  /** Only in native authentication of External ID, or only from an API rather than the token service. */
  limit: z.enum(['native-authentication', 'api', 'instance-discovery', 'libraries']).optional(),
  seenIn: z.array(z.string().min(1)).min(1),
});
export const oauthValuesSchema = z.record(z.string(), oauthValueSchema);

/** Numbers that split: what stood under one number and stands under longer ones now. */
export const relationSchema = z.strictObject({
  family: z.string(),
  from: z.string(),
  into: z.array(z.string()).min(1),
  sources: z.array(z.string()).min(1),
});
export const relationsSchema = z.array(relationSchema);

/** An error number of another system: what it is, never a code of ours. */
export const otherNumberSchema = z.strictObject({
  name: z.string().min(1).optional(),
  seenIn: z.array(z.string().min(1)).min(1),
});
export const otherNumbersSchema = z.record(z.string().regex(/^0x[0-9a-f]{8}$/), otherNumberSchema);

export type FactSource = z.infer<typeof factSourceSchema>;
export type SightingKind = FactSource['kind'];
export type KnownCode = z.infer<typeof knownCodeSchema>;
export type OauthValue = z.infer<typeof oauthValueSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type OtherNumber = z.infer<typeof otherNumberSchema>;
