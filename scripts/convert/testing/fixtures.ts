import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTER_NAMES, type SourceDescription } from '../manifest.ts';
import { ADAPTERS } from '../plan.ts';
import type { Adaptation, AdapterContext } from '../records.ts';
import { decodeUtf8 } from '../sources.ts';

/** Names of the adapters, which are the names of the fixture folders too. */
export type AdapterName = (typeof ADAPTER_NAMES)[number];

/** A case: an input and where its expected records are. */
export interface Fixture {
  readonly adapter: AdapterName;
  readonly name: string;
  readonly text: string;
  readonly context: AdapterContext;
  readonly recordsFile: string;
}

export const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

const GUIDE_SLUGS = { 'Example errors': 'example-errors', '401: Is the token valid?': 'invalid-token' };

/** What the manifest says of a fixture where its `source.json` does not say otherwise. */
const DESCRIPTIONS: Readonly<Record<AdapterName, Partial<SourceDescription>>> = {
  'learn-text': { families: ['aadsts', 'oauth'], title: 'Codes d’essai' },
  'docs-page': {
    families: ['aadb2c'],
    title: 'Référence d’essai',
    date: '2020-10-02',
    translation: 'HT',
  },
  'docs-questions': { title: 'Erreurs d’essai', date: '2021-01-25', translation: 'MT' },
  'side-by-side': { locale: 'nb', title: 'Program feil', date: '2021-01-25', translation: 'MT' },
};

/**
 * A manifest entry for tests.
 *
 * @param adapter the adapter's name
 * @param changes what is to differ from the usual entry
 */
export function describeSource(adapter: AdapterName, changes: Partial<SourceDescription> = {}): SourceDescription {
  return {
    id: `${adapter}-example`,
    file: adapter === 'learn-text' ? 'input.txt' : 'input.md',
    path: adapter === 'learn-text' ? 'input.txt' : 'input.md',
    adapter,
    families: [],
    locale: 'fr',
    publisher: 'Nobody',
    origin: { name: 'written for this test', url: 'https://example.com/' },
    licence: 'CC BY 4.0',
    title: '',
    taken: '2026-01-01',
    date: null,
    translation: null,
    sha256: '0'.repeat(64),
    ...DESCRIPTIONS[adapter],
    ...changes,
  };
}

/** All cases of all adapters. */
export function readFixtures(): Fixture[] {
  return ADAPTER_NAMES.flatMap((adapter) =>
    readdirSync(join(FIXTURES, adapter)).map((name) => readFixture(adapter, name)),
  );
}

/** One case. */
export function readFixture(adapter: AdapterName, name: string): Fixture {
  const folder = join(FIXTURES, adapter, name);
  const special = join(folder, 'source.json');
  const changes = existsSync(special) ? JSON.parse(readFileSync(special, 'utf8')) : {};
  const source = describeSource(adapter, changes.source);
  return {
    adapter,
    name,
    text: decodeUtf8(readFileSync(join(folder, source.file)), source.path),
    context: { source, guideSlugs: changes.guideSlugs ?? GUIDE_SLUGS },
    recordsFile: join(folder, 'records.json'),
  };
}

/** Runs the adapter of a case. */
export function adapt({ adapter, text, context }: Pick<Fixture, 'adapter' | 'text' | 'context'>): Adaptation {
  return ADAPTERS[adapter](text, context);
}
