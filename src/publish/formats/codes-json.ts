import { TOPICS } from '../../catalog/answers-schema.ts';
import { topicMembers } from '../../catalog/topic-members.ts';
import { schemaPath } from './paths.ts';
import { API_VERSION, type CodesFile, type SchemaName, type TopicsFile } from './schemas.ts';
import type { Whole } from './whole.ts';

/** Who may do what with the data; content/LICENSE.md says it at length. */
export const DATA_LICENCE =
  'Words and facts of the Entra Error Atlas: MIT. Texts of Microsoft and what is translated from them (sentenceFrom "microsoft", document): CC BY 4.0, Microsoft.';

/** What every file of the whole says of itself first. */
export function fileHead({ urlOf }: Pick<Whole, 'urlOf'>, schema: SchemaName) {
  return {
    $schema: urlOf('en', schemaPath(schema)),
    version: API_VERSION,
    site: urlOf('en', '/'),
    licence: DATA_LICENCE,
  } as const;
}

/** All codes in short, families in the order of the site, codes as numbers: `codes.json`. */
export function codesFile(whole: Whole): CodesFile {
  return { ...fileHead(whole, 'codes'), count: whole.codes.length, codes: [...whole.codes] };
}

/** The codes of each subject, commonest first: `topics.json`. */
export function topicsFile(whole: Whole): TopicsFile {
  return {
    ...fileHead(whole, 'topics'),
    topics: TOPICS.map((topic) => ({
      topic,
      codes: topicMembers(whole.catalog, topic).map(({ family, code }) => `${family}/${code}`),
    })),
  };
}
