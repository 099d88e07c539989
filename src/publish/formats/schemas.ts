import { z } from 'astro/zod';
import {
  answerFactsSchema,
  coarseAnswerSchema,
  FIXERS,
  KINDS,
  RETRIES,
  ROLES,
  TOPICS,
} from '../../catalog/answers-schema.ts';
import { SIGHTING_KINDS } from '../../catalog/facts-schema.ts';
import { FAMILIES } from '../../core/families.ts';
import { LOCALES } from '../../core/locales.ts';

/*
 * What version 1 of the files for programs holds. Types, the published JSON Schemas and the OpenAPI description are all made
 * from these. Within a version keys are added and never taken away, renamed or given another meaning (docs/DATA.md), so a
 * reader must pass over keys it does not know: objects here are open.
 */

/** The version in the paths. */
export const API_VERSION = 1;

export const STATES = [
  'documented-here',
  'documented',
  'article',
  'documented-until',
  'lookup',
  'reports',
  'oauth',
] as const;

const locale = z.enum(LOCALES as readonly [string, ...string[]]);
const family = z.enum(FAMILIES);
const url = z.string().regex(/^https?:\/\//);
const id = z.string().regex(/^[a-z0-9]+\/[A-Za-z0-9_]+$/);
const date = z.string().regex(/^\d{4}(-\d\d){0,2}$/);
/** Who wrote a sentence: the Atlas, or Microsoft, whose texts are under CC BY 4.0. */
const writer = z.enum(['atlas', 'microsoft']);
const byLocale = <Value extends z.ZodType>(value: Value) => z.partialRecord(locale, value);

/** Another code. */
const refSchema = z.object({ id, name: z.string(), symbol: z.string().optional(), url });

/** A code in short: a row of `codes.json`, and the beginning of `/aadsts/50058.json`. */
export const slimCodeSchema = z.object({
  id,
  family,
  code: z.string(),
  name: z.string(),
  symbol: z.string().optional(),
  formerNames: z.array(z.string()),
  state: z.enum(STATES),
  kind: z.enum(KINDS),
  fixers: z.array(z.enum(FIXERS)),
  retry: z.enum(RETRIES),
  topics: z.array(z.enum(TOPICS)),
  commonness: z.number().int().optional(),
  /** Plain text, only in languages that have it. */
  sentence: byLocale(z.string()),
  sentenceFrom: writer.optional(),
  url,
});

const steps = z.partialRecord(z.enum(ROLES), z.array(z.string()));

/** A source that names a code. */
const sightingSchema = z.object({
  kind: z.enum(SIGHTING_KINDS),
  publisher: z.string(),
  title: z.string(),
  date: date.optional(),
  url: url.optional(),
});

/** What is said of a code in one language. Prose is Markdown without blocks, texts of Microsoft are Markdown. */
const codeWordsSchema = z.object({
  url,
  markdownUrl: url.optional(),
  answer: z
    .object({
      what: z.string(),
      causes: z.array(z.string()),
      do: steps,
      tell: z.record(id, z.string()),
      note: z.string().optional(),
      reply: z.string(),
      asked: z.array(z.string()),
    })
    .optional(),
  document: z
    .object({
      text: z.string(),
      action: z.string().optional(),
      note: z.string().optional(),
      /** `translation`: made by the Atlas from Microsoft's text. */
      origin: z.enum(['source', 'translation']),
      translatedFrom: locale.optional(),
      title: z.string(),
      publisher: z.string(),
      url,
      licence: z.string(),
      date: date.optional(),
    })
    .optional(),
  /** What to know before Microsoft's text is relied on: its meaning changed, editions differ, the code was divided. */
  caution: z.object({ text: z.string(), sources: z.array(sightingSchema) }).optional(),
});

/** All of a code: `/aadsts/50058.json`. */
export const codeSchema = slimCodeSchema.extend({
  $schema: url,
  version: z.literal(API_VERSION),
  /** With neither a text nor an answer. */
  isBare: z.boolean(),
  isWeak: z.boolean(),
  isFormerlyDocumented: z.boolean(),
  since: date.optional(),
  until: date.optional(),
  sightings: z.array(sightingSchema),
  articles: z.array(z.string()),
  furtherReading: z.array(z.string()),
  links: z.array(z.object({ title: z.string(), url, publisher: z.string() })),
  confusedWith: z.array(refSchema),
  related: z.array(refSchema),
  splitInto: z.array(refSchema),
  formerlyUnder: z.array(refSchema),
  twins: z.array(refSchema),
  guides: z.array(z.string()),
  readFrom: coarseAnswerSchema.shape.readFrom.optional(),
  oauth: z.object({ roles: z.array(z.string()), reference: z.string().optional() }).optional(),
  evidence: z.array(
    z.object({
      claim: z.string(),
      kind: z.string(),
      publisher: z.string(),
      title: z.string(),
      date: date.optional(),
      url: url.optional(),
    }),
  ),
  msal: z.array(
    z.object({ library: z.string().optional(), throws: z.string(), classification: z.string().optional() }),
  ),
  signal: z.enum(['password-accepted', 'expected-step', 'noise', 'suspicious']).optional(),
  confidence: answerFactsSchema.shape.confidence.optional(),
  checked: date.optional(),
  liveLookup: url.optional(),
  sample: z.string(),
  query: z.string().optional(),
  languages: byLocale(codeWordsSchema),
});

/** What every file of the whole says of itself. */
const fileSchema = z.object({ $schema: url, version: z.literal(API_VERSION), site: url, licence: z.string() });

export const codesFileSchema = fileSchema.extend({ count: z.number().int(), codes: z.array(slimCodeSchema) });

export const topicsFileSchema = fileSchema.extend({
  topics: z.array(z.object({ topic: z.enum(TOPICS), codes: z.array(id) })),
});

/** A code, or a guide: `guides/error-response`. */
const entryId = z.string().regex(/^[a-z0-9]+\/[A-Za-z0-9_-]+$/);

/** An edition of a document and what it changed against the one before it; of the first one that is nothing. */
const editionSchema = z.object({
  /** `aadsts-fr@2`; without a number where only the codes of an edition are known. */
  id: z.string().regex(/^[a-z0-9-]+(@\d+)?$/),
  /** Title of the document, in its language; left out, as the language is, where only its codes are known. */
  document: z.string().optional(),
  language: locale.optional(),
  /** The family whose codes such an edition listed. */
  codesOf: z.enum(FAMILIES).optional(),
  /** When it was written, where the document says so; else what is known of that. */
  date: date.optional(),
  between: z.object({ after: date.optional(), before: date.optional(), why: z.string() }).optional(),
  /** The day the Atlas took it in. */
  taken: z.iso.date(),
  /** Is it the newest edition of its document? */
  isCurrent: z.boolean(),
  /** How many entries it has. */
  listed: z.number().int(),
  added: z.array(entryId),
  /** Listed again after an edition without them. */
  back: z.array(entryId),
  changed: z.array(entryId),
  renamed: z.array(entryId),
  /** No longer listed. Their pages stay. */
  removed: z.array(entryId),
});

export const changesFileSchema = fileSchema.extend({
  /** Editions of Microsoft's documents, the one taken in last first. */
  editions: z.array(editionSchema),
  /** When codes were first seen anywhere, newest first. */
  firstSeen: z.array(z.object({ date, codes: z.array(id) })),
});

/** https://www.jsonfeed.org/version/1.1/ */
export const feedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: url,
  feed_url: url,
  description: z.string(),
  language: z.string(),
  items: z.array(
    z.object({
      id: url,
      url,
      title: z.string(),
      content_text: z.string().min(1),
      /** Left out where only a month or a year is known. */
      date_published: z.iso.datetime().optional(),
      /** Where it is not the feed's. */
      language: locale.optional(),
      tags: z.array(z.string()),
    }),
  ),
});

/** The published schemas by name: `/api/v1/schema/<name>.json`. */
export const SCHEMAS = {
  code: codeSchema,
  codes: codesFileSchema,
  topics: topicsFileSchema,
  changes: changesFileSchema,
  feed: feedSchema,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;
export type SlimCode = z.infer<typeof slimCodeSchema>;
export type CodeDocument = z.infer<typeof codeSchema>;
export type CodesFile = z.infer<typeof codesFileSchema>;
export type TopicsFile = z.infer<typeof topicsFileSchema>;
export type ChangesFile = z.infer<typeof changesFileSchema>;
export type Feed = z.infer<typeof feedSchema>;

/**
 * A schema as JSON Schema (draft 2020-12).
 *
 * @param name one of `SCHEMAS`
 * @param address its own
 */
export function jsonSchema(name: SchemaName, address: string): object {
  // As `input` an object is open: a reader passes over keys it does not know.
  return { $id: address, ...z.toJSONSchema(SCHEMAS[name], { io: 'input' }) };
}
