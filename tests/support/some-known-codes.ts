import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the codes that are only known to exist, this many have one page between them. */
const ONE_IN = 40;

/**
 * Makes a content folder smaller: of the codes that are only known to exist, whose pages are all of one kind, a few stay, and
 * those of which anything else is said.
 *
 * @param content a copy of `content`; its `facts/codes` are written over
 */
export function keepSomeKnownCodes(content: string): void {
  const elsewhere = ['answers', 'notes', 'topics', 'facts/relations.json'].flatMap((part) => textsOf(content, part));
  const named = new Set(elsewhere.join('\n').match(/\d+/g));
  const folder = join(content, 'facts/codes');
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const known = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
    const kept = known.filter(([code], at) => at % ONE_IN === 0 || named.has(code));
    writeFileSync(path, JSON.stringify(Object.fromEntries(kept)));
  }
}

/** Paths and texts of a file, or of all files of a folder. */
function textsOf(content: string, part: string): string[] {
  const path = join(content, part);
  if (statSync(path).isFile()) return [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => [name, ...textsOf(content, `${part}/${name}`)]);
}
