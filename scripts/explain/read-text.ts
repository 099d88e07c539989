import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntryFile } from '../../src/catalog/entry-file.ts';
import type { Family } from '../../src/core/families.ts';
import { FALLBACK_ORDER, type Locale } from '../../src/core/locales.ts';

/** A code's text and the language it is in. */
export interface EntryText {
  readonly locale: Locale;
  /** Markdown; empty where the source has a name only. */
  readonly body: string;
  /** What the application is to do; OAuth values have it. */
  readonly action: string | undefined;
}

/**
 * Reads a code's text: in the language asked for, Microsoft's own before a translation, else in English, else in French.
 *
 * @param root the project's folder
 * @param family the code's family
 * @param code a known code
 * @param locale the language asked for
 * @returns undefined when there is no text in any of these languages
 */
export function readEntryText(root: string, family: Family, code: string, locale: Locale): EntryText | undefined {
  for (const candidate of [locale, ...FALLBACK_ORDER]) {
    for (const room of ['codes', 'translations']) {
      const path = join(root, 'content', room, family, code, `${candidate}.md`);
      const file = existsSync(path) ? parseEntryFile(readFileSync(path, 'utf8')) : undefined;
      if (file === undefined) continue;
      const { action } = file.data;
      return { locale: candidate, body: file.body, action: typeof action === 'string' ? action : undefined };
    }
  }
  return undefined;
}
