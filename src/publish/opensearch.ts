import { escapeXml } from './sitemap.ts';

/** What a browser needs to offer a site's search in its address bar. */
export interface OpenSearch {
  /** At most 16 characters (the specification's limit). */
  readonly shortName: string;
  readonly description: string;
  /** Language tag of the results. */
  readonly language: string;
  /** Absolute URL of the results page. */
  readonly search: string;
  /** Absolute URL of this description. */
  readonly self: string;
  /** Absolute URL of the icon. */
  readonly icon: string;
}

/**
 * Writes an OpenSearch description (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md). What is
 * looked for stands in the fragment, so that no server sees it (../search/address-query.ts).
 *
 * @param site names and addresses
 * @returns XML
 */
export function formatOpenSearch({ shortName, description, language, search, self, icon }: OpenSearch): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(shortName)}</ShortName>
<Description>${escapeXml(description)}</Description>
<Language>${escapeXml(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>
<Url type="text/html" template="${escapeXml(search)}#q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>
</OpenSearchDescription>
`;
}
