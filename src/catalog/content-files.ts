import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { SourceError } from '../core/source-error.ts';
import { readAnswers } from './answers.ts';
import { buildCatalog, type Catalog } from './catalog.ts';
import { valueAt } from './content-json.ts';
import { codeSchema, guideSchema, translationSchema } from './content-schemas.ts';
import { codeTextOfSource, guideTextOfSource, type Loaded, translatedTexts } from './content-texts.ts';
import { type EntryFile, parseEntryFile } from './entry-file.ts';
import { readFacts } from './facts.ts';
import { readFormerNames } from './former-names.ts';
import { readNotes } from './notes.ts';
import type { SourceFacts } from './which-text.ts';

/** A checked content file and where it stands. */
export interface ContentFile<Data> extends Loaded<Data> {
  /** Path relative to the project, with `/` between folders. */
  readonly file: string;
}

/** Where the Markdown files of entries stand, below the project. */
export const CODES = 'content/codes';
export const GUIDES = 'content/guides';
export const TRANSLATIONS = 'content/translations';

/**
 * Reads a whole project's content from its files, as Astro's collections do for the site.
 *
 * @param root the project's folder
 * @throws SourceError on a Markdown file that is not as its schema says; Error on other files that are not
 */
export function readCatalog(root: string): Catalog {
  const codes = readContentFiles(root, CODES, codeSchema).map(codeTextOfSource);
  const guides = readContentFiles(root, GUIDES, guideSchema).map(guideTextOfSource);
  const translated = translatedTexts(readContentFiles(root, TRANSLATIONS, translationSchema), codes, guides);
  const facts = readFacts(root);
  const knowledge = {
    facts,
    answers: readAnswers(root),
    notes: readNotes(root, facts),
    sources: readSourceFacts(root),
    formerNames: readFormerNames(root),
  };
  return buildCatalog([...codes, ...translated.codes], [...guides, ...translated.guides], knowledge);
}

/** What the manifest says of the sources, by id; `npm run convert` checks the manifest. */
function readSourceFacts(root: string): ReadonlyMap<string, SourceFacts> {
  const { sources } = JSON.parse(readFileSync(join(root, 'content/sources/sources.json'), 'utf8')) as {
    sources: SourceFacts[];
  };
  return new Map(sources.map((source) => [source.id, source]));
}

/**
 * Reads all Markdown files below a folder.
 *
 * @param root the project's folder
 * @param folder below it; one that is not there has no files
 * @param schema of their front matter
 * @returns in the order of their paths
 * @throws SourceError on the first file that is not as its schema says
 */
export function readContentFiles<Schema extends z.ZodType>(
  root: string,
  folder: string,
  schema: Schema,
): ContentFile<z.infer<Schema>>[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((file) => readContentFile(root, file, schema));
}

function readContentFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): ContentFile<z.infer<Schema>> {
  const { data, body } = parsed(root, file);
  const checked = schema.safeParse(data);
  if (checked.success) return { file, data: checked.data, body };
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.');
  throw new SourceError({
    file,
    found: field ? `field "${field}": ${JSON.stringify(valueAt(data, issue?.path ?? []))}` : 'its front matter',
    expected: issue?.message ?? 'front matter as src/catalog/content-schemas.ts says',
    advice: ADVICE,
  });
}

const ADVICE = 'correct the front matter; "npm run translations -- --new" writes a correct one';

function parsed(root: string, file: string): EntryFile {
  const fail = (found: string): never => {
    throw new SourceError({ file, found, expected: 'YAML between two lines "---", then Markdown', advice: ADVICE });
  };
  try {
    return parseEntryFile(readFileSync(join(root, file), 'utf8')) ?? fail('no front matter');
  } catch (error) {
    if (error instanceof SourceError) throw error;
    return fail((error as Error).message);
  }
}
