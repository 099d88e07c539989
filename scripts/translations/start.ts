import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRANSLATIONS } from '../../src/catalog/content-files.ts';
import { formatEntryFile } from '../../src/catalog/entry-file.ts';
import { FALLBACK_ORDER, LOCALES, type Locale, SOURCE_LOCALE } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { type EntryName, entryKey } from './entries.ts';
import type { SourceEntry } from './read.ts';

/**
 * Starts a translation: a file with the source's text, to be written over, and the digest of that text.
 *
 * @param root the project's folder
 * @param sources entries by their key
 * @param entry what to translate
 * @param locale into which language
 * @returns the path of the new file, below the project
 * @throws SourceError when there is no such entry, nothing to translate, or a file already
 */
export function startTranslation(
  root: string,
  sources: ReadonlyMap<string, SourceEntry>,
  entry: EntryName,
  locale: Locale,
): string {
  const key = entryKey(entry);
  const file = `${TRANSLATIONS}/${key}/${locale}.md`;
  const refuse = (found: string, expected: string, advice: string): never => {
    throw new SourceError({ file, found, expected, advice });
  };
  const texts = sources.get(key)?.texts;
  if (texts === undefined) {
    return refuse(`no entry ${key}`, 'an entry of content/codes or content/guides', 'check family and code, or slug');
  }
  if (texts.has(locale)) {
    return refuse(
      `a text of ${key} in ${locale} from a source`,
      'an entry without one',
      'nothing: pages show that text',
    );
  }
  if (existsSync(join(root, file))) {
    return refuse('a file of that name', 'none yet', 'edit it, or delete it first; nothing was overwritten');
  }
  const original = [SOURCE_LOCALE, ...FALLBACK_ORDER, ...LOCALES].map((from) => texts.get(from)).find((text) => text);
  if (original === undefined) return refuse(`no text of ${key}`, 'a text to translate', 'run "npm run convert"');
  const { section, name } = entry;
  const { title, action, body, digest } = original;
  const data = {
    ...(section === 'guides' ? { guide: name } : { family: section, code: name }),
    locale,
    title,
    action,
    from: { locale: original.locale, digest },
  };
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), formatEntryFile(data, body), { flag: 'wx' });
  return file;
}
