import { z } from 'astro/zod';
import { FAMILIES } from '../../src/core/families.ts';
import { isLocale, LOCALES } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';

/** Adapters by the name the manifest calls them. */
export const ADAPTER_NAMES = ['learn-text', 'docs-page', 'docs-questions', 'side-by-side'] as const;

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug: small letters, digits and single hyphens');

const sourceSchema = z.strictObject({
  id: slug,
  file: z.string().regex(/^[\w.-]+$/, 'a file name in content/sources, without folders'),
  adapter: z.enum(ADAPTER_NAMES),
  families: z.array(z.enum(FAMILIES)),
  locale: z
    .string()
    .refine(
      (tag): boolean => isLocale(tag),
      `one of ${LOCALES.join(', ')}; "npm run locale -- new TAG" adds a language`,
    ),
  title: z.string().min(1),
  publisher: z.string().min(1),
  origin: z.strictObject({ name: z.string().min(1), url: z.url(), upstream: z.string().optional() }),
  /** Where the page stands on the web: what its relative links start from. */
  links: z.url().optional(),
  licence: z.literal('CC BY 4.0'),
  date: z.iso.date().nullable(),
  translation: z.enum(['HT', 'MT']).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
});

const manifestSchema = z.strictObject({
  $comment: z.string().optional(),
  guides: z.record(z.string(), slug),
  sources: z.array(sourceSchema).min(1),
});

/** The manifest as it stands in sources.json. */
export type Manifest = z.infer<typeof manifestSchema>;

/** One source, with the path errors name it by. */
export type SourceDescription = Manifest['sources'][number] & { readonly path: string };

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
    const issue = result.error.issues[0];
    throw complain(
      file,
      `at ${issue?.path.join('.') || 'the top'}: ${issue?.message}`,
      'a manifest as the schema has it',
    );
  }
  for (const key of ['id', 'file'] as const) {
    const values = result.data.sources.map((source) => source[key]);
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) throw complain(file, `${key} "${twice}" twice`, `every ${key} once`);
  }
  return result.data;
}

function complain(file: string, found: string, expected: string): SourceError {
  return new SourceError({ file, found, expected, advice: 'see "Add a source" in CONTRIBUTING.md' });
}
