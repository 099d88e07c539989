import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Family, isFamily } from '../core/families.ts';
import { SourceError } from '../core/source-error.ts';
import { readContentJson } from './content-json.ts';
import { readFacts } from './facts.ts';
import { knownEditionsSchema } from './facts-schema.ts';

/** An edition of Microsoft's list of a family's codes of which we know the codes and no text. */
export interface KnownEdition {
  /** Id of `content/facts/sources.json`. */
  readonly id: string;
  readonly family: Family;
  /** When it was written: a day, a month or a year. */
  readonly date: string;
  /** The day we took it in. */
  readonly taken: string;
  /** Without prefix. */
  readonly codes: ReadonlySet<string>;
}

const FILE = 'content/facts/editions.json';

/**
 * The editions that are known by their codes only. Which of the sources of facts are whole lists says `content/facts/editions.json`,
 * oldest first; what each of them lists say the codes.
 *
 * @param root the project's folder; one without the file has none
 * @returns family by family, oldest first
 * @throws SourceError naming the family and the edition that is no family, is not described, has no date, lists no code, or is
 *   not newer than the one before it
 */
export function readKnownEditions(root: string): KnownEdition[] {
  if (!existsSync(join(root, FILE))) return [];
  const { sources, codes } = readFacts(root);
  return Object.entries(readContentJson(root, FILE, knownEditionsSchema)).flatMap(([family, { taken, editions }]) => {
    if (!isFamily(family)) throw wrong(`"${family}"`, 'a family of codes');
    let before = '';
    return editions.map((id): KnownEdition => {
      const date = sources.get(id)?.date;
      if (date === undefined) throw wrong(`${family}: "${id}"`, 'an id of content/facts/sources.json that has a date');
      if (date <= before) throw wrong(`${family}: "${id}" of ${date} after one of ${before}`, 'the oldest first');
      before = date;
      const listed = [...(codes.get(family) ?? [])].filter(([, known]) => known.sources.includes(id));
      if (listed.length === 0) throw wrong(`${family}: "${id}", which no code names`, 'a list of codes');
      return { id, family, date, taken, codes: new Set(listed.map(([code]) => code)) };
    });
  });
}

function wrong(found: string, expected: string): SourceError {
  return new SourceError({ file: FILE, found, expected, advice: 'correct the file, or the facts it names' });
}
