import { z } from 'astro/zod';
import { FAMILIES } from '../../src/core/families.ts';
import { isLocale, LOCALES } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { Problems } from './problems.ts';

/** Adapters by the name the manifest calls them. */
export const ADAPTER_NAMES = ['learn-text', 'docs-page', 'docs-questions', 'side-by-side'] as const;

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug: small letters, digits and single hyphens');

const isoDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a day, a month or a year: 2024-09-30, 2024-09, 2024');
const fileName = z.string().regex(/^[\w.-]+$/, 'a file name in content/sources, without folders');

/** What each edition of a document has of its own. */
const edition = {
  file: fileName,
  adapter: z.enum(ADAPTER_NAMES),
  title: z.string().min(1),
  date: isoDate.nullable(),
  /** When a document without a date was written, as far as its words or its repository tell. */
  between: z
    .strictObject({ after: isoDate.optional(), before: isoDate.optional(), why: z.string().min(1) })
    .refine(({ after, before }) => after !== undefined || before !== undefined, 'needs "after", "before" or both')
    .optional(),
  translation: z.enum(['HT', 'MT']).nullable(),
  /** The day we took the edition in: what feeds are dated by. */
  taken: z.iso.date(),
  /** Where the page stands on the web: what its relative links start from. */
  links: z.url().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
};

const origin = z.strictObject({
  name: z.string().min(1),
  url: z.url(),
  /** Where the next edition will stand: a file of a repository on GitHub, which the workflow looks at. */
  upstream: z
    .strictObject({
      repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'OWNER/NAME'),
      path: z.string().regex(/^[\w.-]+(?:\/[\w.-]+)*$/, 'a path in the repository'),
    })
    .optional(),
});

const sourceSchema = z.strictObject({
  id: slug,
  ...edition,
  families: z.array(z.enum(FAMILIES)),
  locale: z
    .string()
    .refine(
      (tag): boolean => isLocale(tag),
      `one of ${LOCALES.join(', ')}; "npm run locale -- new TAG" adds a language`,
    ),
  publisher: z.string().min(1),
  origin,
  licence: z.literal('CC BY 4.0'),
  /** Decides where date and kind would decide otherwise: true for this source's texts, false for ours. */
  prefer: z.boolean().optional(),
  /** Was the language made for this source (`--new-locale`)? Then it goes with the last source in it. */
  madeLocale: z.literal(true).optional(),
  /** Editions before this one, oldest first. Their texts are history. One that stood elsewhere has an origin of its own. */
  earlier: z
    .array(z.strictObject({ ...edition, origin: origin.optional() }))
    .min(1)
    .optional(),
});

const manifestSchema = z.strictObject({
  $comment: z.string().optional(),
  guides: z.record(z.string(), slug),
  sources: z.array(sourceSchema).min(1),
});

/** The manifest as it stands in sources.json. */
export type Manifest = z.infer<typeof manifestSchema>;

/** One edition of a source, with the path errors name it by. */
export type SourceDescription = Omit<Manifest['sources'][number], 'earlier'> & { readonly path: string };

/**
 * The editions of a source, oldest first; the last one is the source's current one.
 *
 * @param entry a source as the manifest has it
 * @param folder folder of the sources
 */
export function editionsOf(entry: Manifest['sources'][number], folder: string): SourceDescription[] {
  const { earlier = [], ...current } = entry;
  // `links` and `between` of one edition say nothing about another.
  const { links: _links, between: _between, ...common } = current;
  // An edition without an origin of its own stood where the one after it did.
  const originOf = (index: number) => [...earlier.slice(index), current].find(({ origin }) => origin)?.origin;
  const older = earlier.map((one, index) => ({ ...common, ...one, origin: originOf(index) ?? current.origin }));
  return [...older, current].map((found) => ({ ...found, path: `${folder}/${found.file}` }));
}

/**
 * Reads the manifest.
 *
 * @param text content of sources.json
 * @param file path for errors
 * @throws SourceError when it is not JSON, has a key or value the schema does not know, or names an id or file twice
 */
export function parseManifest(text: string, file: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw complain(file, (error as Error).message, 'JSON');
  }
  const result = manifestSchema.safeParse(json);
  if (!result.success) {
    const problems = new Problems();
    for (const { path, message } of result.error.issues) {
      problems.add(
        complain(file, `at ${path.join('.') || 'the top'}: ${message}`, 'a manifest as the schema has it').complaint,
      );
    }
    problems.throwIfAny();
    throw new Error('a schema that fails without a reason');
  }
  const files = result.data.sources.flatMap((source) => [...(source.earlier ?? []), source].map((one) => one.file));
  for (const [key, values] of [
    ['id', result.data.sources.map(({ id }) => id)],
    ['file', files],
  ] as const) {
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) throw complain(file, `${key} "${twice}" twice`, `every ${key} once`);
  }
  return result.data;
}

function complain(file: string, found: string, expected: string): SourceError {
  return new SourceError({ file, found, expected, advice: 'see "Add a source" in CONTRIBUTING.md' });
}
