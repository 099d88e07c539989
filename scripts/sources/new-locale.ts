import { resolve } from 'node:path';
import { isLocale } from '../../src/core/locales.ts';
import type { Changes } from '../convert/transaction.ts';
import { detect } from './detect.ts';
import { readDocument, textOf } from './detect-bytes.ts';
import { changesInCopy, Refused } from './in-copy.ts';

/**
 * Makes the languages of documents that the site does not have yet, takes the documents, and writes what hosts read of the
 * languages: as one change.
 *
 * @param root the project's folder
 * @param files the documents
 * @param command the command line without `--new-locale`, and the language that is said, whatever the documents say
 * @param write makes the changes; undefined in a dry run
 * @param print where output goes
 * @returns the exit code, or undefined when there is no language to make
 * @throws SourceError when a document cannot be recognised
 */
export function withNewLocales(
  root: string,
  files: readonly string[],
  { rest, locale: said }: { readonly rest: readonly string[]; readonly locale?: string | undefined },
  write: ((changes: Changes) => void) | undefined,
  print: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): number | undefined {
  const found = files.map((file) => detect(textOf(readDocument(file), file), file));
  const locales = said === undefined ? found.map(({ locale }) => locale) : [said];
  const tags = [...new Set(locales.filter((locale) => !isLocale(locale)))];
  if (tags.length === 0) return undefined;
  const documents = rest.map((arg) => (files.includes(arg) ? resolve(arg) : arg));
  const made = tags.flatMap((tag) => ['--made', tag]);
  const printed: string[] = [];
  try {
    const changes = changesInCopy(root, (copy) => {
      for (const tag of tags) printed.push(copy.run('scripts/locale/cli.ts', 'new', tag));
      // The last --root counts.
      printed.push(copy.run('scripts/sources/cli.ts', ...documents, ...made, '--root', copy.root));
      copy.run('scripts/hosts/cli.ts');
    });
    write?.(changes);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    print.err(error.message);
    return error.status;
  }
  for (const text of printed) print.out(text);
  return 0;
}
