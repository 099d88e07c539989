import type { Family } from '../../src/core/families.ts';

/** A document that Microsoft publishes in many languages and editions. */
export interface KnownDocument {
  /** What ids of its sources begin with. */
  readonly stem: string;
  /** What files of its sources begin with. */
  readonly file: string;
  readonly families: readonly Family[];
  /** Its addresses on Microsoft Learn, newest first; a word in the front matter or the text tells an older one. */
  readonly pages: readonly { readonly url: string; readonly upstream: string; readonly told?: RegExp }[];
}

const LEARN = 'https://learn.microsoft.com';

/** The documents this site is made of. */
export const DOCUMENTS: readonly KnownDocument[] = [
  {
    stem: 'aadsts',
    file: 'aadsts-error-codes',
    families: ['aadsts', 'oauth'],
    pages: [
      {
        told: /^ms\.service: *active-directory|^services: *active-directory|Azure Active Directory|Azure AD/m,
        url: `${LEARN}/azure/active-directory/develop/reference-aadsts-error-codes`,
        upstream: 'MicrosoftDocs/azure-docs',
      },
      { url: `${LEARN}/entra/identity-platform/reference-error-codes`, upstream: 'MicrosoftDocs/entra-docs' },
    ],
  },
  {
    stem: 'aadb2c',
    file: 'aadb2c-error-codes',
    families: ['aadb2c'],
    pages: [{ url: `${LEARN}/azure/active-directory-b2c/error-codes`, upstream: 'MicrosoftDocs/azure-docs' }],
  },
  {
    stem: 'graph',
    file: 'graph-application-errors',
    families: [],
    pages: [
      {
        told: /^ms\.service: *o365-administration|^ms\.audience: *Admin/m,
        url: `${LEARN}/graph/resolve-auth-errors`,
        upstream: 'MicrosoftDocs/OfficeDocs-AlchemyInsights-pr',
      },
      { url: `${LEARN}/graph/resolve-auth-errors`, upstream: 'microsoftgraph/microsoft-graph-docs' },
    ],
  },
];

/**
 * Where a document stands on the web: where it says so itself, else by its kind and age.
 *
 * @param document the kind
 * @param data its front matter
 * @param text the document
 */
export function pageOf(
  { pages }: KnownDocument,
  data: Readonly<Record<string, unknown>>,
  text: string,
): { url: string; upstream: string } {
  // The head of a page tells its age: links further down may well go to older pages.
  const head = text.slice(0, 3000);
  const page = pages.find(({ told }) => told?.test(head) ?? true) ?? pages[0];
  const said = data.canonicalUrl ?? data.canonical_url;
  const canonical =
    typeof said === 'string'
      ? /^https:\/\/learn\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?(.+)$/i.exec(said)?.[1]
      : undefined;
  return {
    url: canonical === undefined ? (page?.url ?? LEARN) : `${LEARN}/${canonical}`,
    upstream: page?.upstream ?? 'MicrosoftDocs',
  };
}
