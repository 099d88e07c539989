import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readContentJson } from './content-json.ts';
import {
  type FactSource,
  factSourcesSchema,
  type KnownCode,
  knownCodesSchema,
  type OauthValue,
  type OtherNumber,
  oauthValuesSchema,
  otherNumbersSchema,
  type Relation,
  relationsSchema,
} from './facts-schema.ts';

/** What is known of codes beyond the documents that are reprinted here: who saw them, when, under which names. */
export interface Facts {
  readonly sources: ReadonlyMap<string, FactSource>;
  /** By family, then by code without prefix. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, KnownCode>>;
  readonly oauth: ReadonlyMap<string, OauthValue>;
  readonly relations: readonly Relation[];
  /** By hexadecimal number in lower case. */
  readonly otherNumbers: ReadonlyMap<string, OtherNumber>;
}

const FOLDER = 'content/facts';

/** Of a project that knows nothing beside its documents. */
export const NO_FACTS: Facts = {
  sources: new Map(),
  codes: new Map(),
  oauth: new Map(),
  relations: [],
  otherNumbers: new Map(),
};

/**
 * Reads `content/facts`. A project without it knows nothing.
 *
 * @param root the project's folder
 * @throws Error naming file and field on what is not as `facts-schema.ts` says, or names a source that is not described
 */
export function readFacts(root: string): Facts {
  if (!existsSync(join(root, FOLDER))) return NO_FACTS;
  const sources = mapOf(readChecked(root, 'sources.json', factSourcesSchema));
  const files = readdirSync(join(root, FOLDER, 'codes')).sort();
  const codes = new Map(
    files.map((file) => [file.replace(/\.json$/, ''), mapOf(readChecked(root, `codes/${file}`, knownCodesSchema))]),
  );
  for (const [family, known] of codes) {
    for (const [code, { sources: named }] of known) {
      const missing = named.find((id) => !sources.has(id));
      if (missing !== undefined) {
        throw new Error(
          `${FOLDER}/codes/${family}.json: ${code} names the source "${missing}", which sources.json does not describe. ` +
            'Describe it there, or correct the id.',
        );
      }
    }
  }
  return {
    sources,
    codes,
    oauth: mapOf(readChecked(root, 'oauth.json', oauthValuesSchema)),
    relations: readChecked(root, 'relations.json', relationsSchema),
    otherNumbers: mapOf(readChecked(root, 'other-numbers.json', otherNumbersSchema)),
  };
}

function mapOf<Value>(record: Readonly<Record<string, Value>>): Map<string, Value> {
  return new Map(Object.entries(record));
}

function readChecked<Schema extends z.ZodType>(root: string, file: string, schema: Schema): z.infer<Schema> {
  return readContentJson(
    root,
    `${FOLDER}/${file}`,
    schema,
    'Correct it, or write the facts again with `npm run facts`.',
  );
}
