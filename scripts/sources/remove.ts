import { basename } from 'node:path';
import { SourceError } from '../../src/core/source-error.ts';
import type { Manifest } from '../convert/manifest.ts';
import type { Changes } from '../convert/transaction.ts';
import { withoutLocale } from '../locale/new-locale.ts';
import { changesInCopy } from './in-copy.ts';
import { changesTo, planOf, readProject, type Sources } from './project.ts';

type Entry = Manifest['sources'][number];

/** The sources with something taken out. */
export interface Removal {
  readonly sources: Sources;
  /** The file that goes. */
  readonly removed: string;
  readonly id: string;
  /** A language that was made for the source, and that no other source is in. */
  readonly locale?: string | undefined;
}

/**
 * The sources without a source's newest edition, or, if it has no other, without the source.
 *
 * @param before the sources
 * @param name id of the source, or a file of it
 * @throws SourceError when there is no such source, or it is the last one
 */
export function removeSource(before: Sources, name: string): Removal {
  const { manifest } = before;
  const source = manifest.sources.find(({ id, file }) => id === name || file === basename(name));
  if (source === undefined || manifest.sources.length === 1) {
    throw new SourceError({
      file: name,
      found: source === undefined ? 'no such source' : 'the only source',
      expected: `one of ${manifest.sources.map(({ id }) => id).join(', ')}`,
      advice: 'run "npm run sources -- list"',
    });
  }
  const previous = editionBefore(source);
  const rest = manifest.sources.flatMap((other) => (other !== source ? [other] : (previous ?? [])));
  const heir =
    previous === undefined && source.madeLocale ? rest.find(({ locale }) => locale === source.locale) : undefined;
  const sources = rest.map((other): Entry => (other === heir ? { ...other, madeLocale: true } : other));
  const files = new Map([...before.files].filter(([file]) => file !== source.file));
  return {
    sources: { ...before, manifest: { ...manifest, sources }, files },
    removed: source.file,
    id: source.id,
    locale: previous === undefined && source.madeLocale && heir === undefined ? source.locale : undefined,
  };
}

function editionBefore(source: Entry): Entry | undefined {
  const { earlier = [], links: _links, between: _between, ...common } = source;
  const previous = earlier.at(-1);
  const rest = earlier.slice(0, -1);
  if (previous === undefined) return undefined;
  const origin = previous.origin ?? source.origin;
  return { ...common, ...previous, origin, ...(rest.length > 0 ? { earlier: rest } : {}) };
}

/**
 * Works out what taking sources out changes. A language that was made for one of them goes with the last source in it, unless
 * someone has written in it since.
 *
 * @param root the project's folder
 * @param names ids of the sources, or files of theirs
 * @returns what to write, and a line that says so
 * @throws SourceError when there is no such source, or it is the last one
 */
export function removal(root: string, names: readonly string[]): { changes: Changes; said: string } {
  let state = readProject(root);
  const done: Removal[] = [];
  for (const name of names) {
    const one = removeSource(state, name);
    done.push(one);
    state = one.sources;
  }
  const { difference, changes } = changesTo(root, state, planOf(state));
  const words = [
    `Taken out: ${done.map(({ id, removed }) => `${id}: ${removed}`).join(', ')}.`,
    `Files: ${difference.added.length} new, ${difference.changed.length} changed, ${difference.gone.length} gone.`,
  ];
  const locales = done.flatMap((one) => one.locale ?? []);
  if (locales.length === 0) return { changes, said: words.join('\n') };
  // One after the other: each takes its line out of what the one before it left.
  const inCopy = changesInCopy(root, (copy) => {
    for (const locale of locales) {
      const without = withoutLocale(copy.root, locale);
      if ('written' in without) words.push(`The language ${locale} stays: ${without.written} is not as it was made.`);
      else {
        copy.write(new Map(without.files));
        words.push(`The language ${locale}, made for it, goes too.`);
      }
    }
    copy.write(changes);
    copy.run('scripts/hosts/cli.ts');
  });
  return { changes: inCopy, said: words.join('\n') };
}
