import { TOPICS } from '../../catalog/answers-schema.ts';
import { topicMembers } from '../../catalog/topic-members.ts';
import { schemaPath } from './paths.ts';
import { API_VERSION, type CodesFile, type SchemaName, type TopicsFile } from './schemas.ts';
import type { SiteData } from './site-data.ts';

/** Who may do what with the data; content/LICENSE.md says it at length. */
export const DATA_LICENCE =
  'Words and facts of the Entra Error Atlas: MIT. Texts of Microsoft and what is translated from them (sentenceFrom "microsoft", document): CC BY 4.0, Microsoft.';

/** What every file that holds all codes says of itself first. */
export function fileHead({ urlOf }: Pick<SiteData, 'urlOf'>, schema: SchemaName) {
  return {
    $schema: urlOf('en', schemaPath(schema)),
    version: API_VERSION,
    site: urlOf('en', '/'),
    licence: DATA_LICENCE,
  } as const;
}

/** All codes in short, families in the order of the site, codes as numbers: `codes.json`. */
export function codesFile(site: SiteData): CodesFile {
  return { ...fileHead(site, 'codes'), count: site.codes.length, codes: [...site.codes] };
}

/** The codes of each subject, commonest first: `topics.json`. */
export function topicsFile(site: SiteData): TopicsFile {
  return {
    ...fileHead(site, 'topics'),
    topics: TOPICS.map((topic) => ({
      topic,
      codes: topicMembers(site.catalog, topic).map(({ family, code }) => `${family}/${code}`),
    })),
  };
}
