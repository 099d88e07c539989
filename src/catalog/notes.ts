import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { LOCALES, type Locale } from '../core/locales.ts';
import { SourceError } from '../core/source-error.ts';
import { readContentJson } from './content-json.ts';
import type { Facts } from './facts.ts';

/**
 * Why a text needs a note: its meaning changed with a newer edition; the French got it wrong; editions say different things; the
 * code was divided, is listed twice, or shares its text with another.
 */
export const NOTE_KINDS = [
  'meaning-changed',
  'misread',
  'editions-differ',
  'split',
  'listed-twice',
  'same-text',
] as const;

const sentence = z.string().min(1, 'must not be empty');

/** A note on what Microsoft says of a code, in our words: content/notes/FAMILY/CODE.json. */
export const noteSchema = z.strictObject({
  kind: z.enum(NOTE_KINDS),
  /** English is there always; a language without words of its own is shown those. */
  words: z.strictObject({
    ...(Object.fromEntries(LOCALES.map((locale) => [locale, sentence.optional()])) as Record<
      Locale,
      z.ZodOptional<typeof sentence>
    >),
    en: sentence,
  }),
  /** Ids of content/facts/sources.json. */
  sources: z.array(sentence).min(1),
});

export type Note = z.infer<typeof noteSchema>;

const FOLDER = 'content/notes';

/**
 * Reads `content/notes`.
 *
 * @param root the project's folder
 * @param facts where the sources are described
 * @returns by `FAMILY/CODE`
 * @throws SourceError naming file and field on a note that is not as the schema says, lacks English, or names a source that is
 *   not described
 */
export function readNotes(root: string, { sources }: Pick<Facts, 'sources'>): ReadonlyMap<string, Note> {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return new Map(
    files
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((name) => {
        const file = `${FOLDER}/${name}`;
        const note = readContentJson(root, file, noteSchema);
        const unknown = note.sources.find((id) => !sources.has(id));
        if (unknown !== undefined)
          throw new SourceError({
            file,
            found: `the source "${unknown}"`,
            expected: 'an id of content/facts/sources.json',
            advice: 'describe the source there, or correct the id',
          });
        return [name.replace(/\.json$/, ''), note];
      }),
  );
}
