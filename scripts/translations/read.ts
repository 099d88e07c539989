import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { codeSchema, guideSchema, translationSchema } from '../../src/catalog/content-schemas.ts';
import { type EntryFile, parseEntryFile } from '../../src/catalog/entry-file.ts';
import type { Locale } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import type { PairText } from './checks/pair.ts';
import { type EntryName, entryKey, parseEntryName } from './entries.ts';

/** A text from a source, and its digest. */
export interface SourceText extends PairText {
  readonly digest: string;
}

/** A translation, what it is of, and what it was made from. */
export interface TranslationText extends PairText {
  readonly entry: EntryName;
  readonly file: string;
  readonly from: { readonly locale: Locale; readonly digest: string };
}

/** An entry and its texts from sources. */
export interface SourceEntry {
  readonly entry: EntryName;
  readonly texts: ReadonlyMap<Locale, SourceText>;
}

/** Where translations stand, below the project. */
export const TRANSLATIONS = 'content/translations';

/**
 * Reads the texts that the converter made.
 *
 * @param root the project's folder
 * @returns entries by their key
 * @throws SourceError on a file that is not as its schema says
 */
export function readSourceEntries(root: string): Map<string, SourceEntry> {
  const entries = new Map<string, { entry: EntryName; texts: Map<Locale, SourceText> }>();
  const add = (entry: EntryName, text: SourceText): void => {
    const present = entries.get(entryKey(entry)) ?? { entry, texts: new Map() };
    present.texts.set(text.locale, text);
    entries.set(entryKey(entry), present);
  };
  for (const file of markdownFiles(root, 'content/codes')) {
    const { data, body } = readEntry(root, file, codeSchema);
    const { family, code, locale, action, digest } = data;
    add({ room: family, name: code }, { locale, action, body, digest });
  }
  for (const file of markdownFiles(root, 'content/guides')) {
    const { data, body } = readEntry(root, file, guideSchema);
    const { guide, locale, title, digest } = data;
    add({ room: 'guides', name: guide }, { locale, title, body, digest });
  }
  return entries;
}

/**
 * Reads the translations.
 *
 * @param root the project's folder
 * @throws SourceError on a file that is not as its schema says, or whose path says something else than its front matter
 */
export function readTranslations(root: string): TranslationText[] {
  return markdownFiles(root, TRANSLATIONS).map((file) => {
    const { data, body } = readEntry(root, file, translationSchema);
    const { family, code, guide, locale, title, action, note, from } = data;
    const key = guide === undefined ? `${family}/${code}` : `guides/${guide}`;
    const entry = parseEntryName(key);
    if (entry === undefined || file !== `${TRANSLATIONS}/${key}/${locale}.md`) {
      throw new SourceError({
        file,
        found: `front matter of ${key}, locale ${locale}`,
        expected: 'family and code (or guide) and locale as in the path',
        advice: `correct the front matter, or move the file to ${TRANSLATIONS}/${key}/${locale}.md`,
      });
    }
    return { entry, file, locale, title, action, note, body, from };
  });
}

function markdownFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'))
    .sort();
}

function readEntry<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): { data: z.infer<Schema>; body: string } {
  const { data, body } = parsed(root, file);
  const checked = schema.safeParse(data);
  if (checked.success) return { data: checked.data, body };
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.');
  throw new SourceError({
    file,
    found: field ? `field "${field}": ${JSON.stringify(valueAt(data, issue?.path ?? []))}` : 'its front matter',
    expected: issue?.message ?? 'front matter as src/catalog/content-schemas.ts says',
    advice: 'correct the front matter; "npm run translations -- --new" writes a correct one',
  });
}

function parsed(root: string, file: string): EntryFile {
  const fail = (found: string): never => {
    throw new SourceError({
      file,
      found,
      expected: 'YAML between two lines "---", then Markdown',
      advice: 'correct the front matter; "npm run translations -- --new" writes a correct one',
    });
  };
  try {
    return parseEntryFile(readFileSync(join(root, file), 'utf8')) ?? fail('no front matter');
  } catch (error) {
    if (error instanceof SourceError) throw error;
    return fail((error as Error).message);
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}
