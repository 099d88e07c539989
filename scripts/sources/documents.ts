import type { Family } from '../../src/core/families.ts';

/** One of the addresses of a document, and the repository it is written in. */
interface KnownPage {
  readonly url: string;
  /** `OWNER/NAME` of English. */
  readonly repository: string;
  readonly path: string;
  /** How the repository of a translation is called: with the tag behind a dot. None: translations are not published. */
  readonly translations?: 'tag' | 'lower-case tag';
  /** Tells the page by the head of a document; the last of a document needs none. */
  readonly told?: RegExp;
}

/** A document that Microsoft publishes in many languages and editions. */
export interface KnownDocument {
  /** What ids of its sources begin with. */
  readonly stem: string;
  /** What files of its sources begin with. */
  readonly file: string;
  readonly families: readonly Family[];
  /** Its addresses on Microsoft Learn, newest first; a word in the front matter or the text tells an older one. */
  readonly pages: readonly KnownPage[];
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
        repository: 'MicrosoftDocs/azure-docs',
        path: 'articles/active-directory/develop/reference-aadsts-error-codes.md',
        translations: 'lower-case tag',
      },
      {
        url: `${LEARN}/entra/identity-platform/reference-error-codes`,
        repository: 'MicrosoftDocs/entra-docs',
        path: 'docs/identity-platform/reference-error-codes.md',
      },
    ],
  },
  {
    stem: 'aadb2c',
    file: 'aadb2c-error-codes',
    families: ['aadb2c'],
    pages: [
      {
        url: `${LEARN}/azure/active-directory-b2c/error-codes`,
        repository: 'MicrosoftDocs/azure-docs',
        path: 'articles/active-directory-b2c/error-codes.md',
        translations: 'lower-case tag',
      },
    ],
  },
  {
    stem: 'graph',
    file: 'graph-application-errors',
    families: [],
    pages: [
      {
        told: /^ms\.service: *o365-administration|^ms\.audience: *Admin/m,
        url: `${LEARN}/graph/resolve-auth-errors`,
        repository: 'MicrosoftDocs/OfficeDocs-AlchemyInsights-pr',
        path: 'AlchemyInsights/application-errors.md',
        translations: 'tag',
      },
      {
        url: `${LEARN}/graph/resolve-auth-errors`,
        repository: 'microsoftgraph/microsoft-graph-docs',
        path: 'concepts/resolve-auth-errors.md',
        translations: 'tag',
      },
    ],
  },
];

/**
 * Where a document stands on the web, and in which repository its next edition will be: where it says so itself, else by its
 * kind and age.
 *
 * @param document the kind
 * @param data its front matter
 * @param text the document
 * @param tag its language, such as `de-DE`
 */
export function pageOf(
  { pages }: KnownDocument,
  data: Readonly<Record<string, unknown>>,
  text: string,
  tag: string,
): { url: string; repository: string; upstream?: { repository: string; path: string } } {
  // The head of a page tells its age: links further down may well go to older pages.
  const head = text.slice(0, 3000);
  const page = pages.find(({ told }) => told?.test(head) ?? true) ?? pages[0];
  if (page === undefined) throw new Error('a document without pages');
  const said = data.canonicalUrl ?? data.canonical_url;
  const canonical =
    typeof said === 'string'
      ? /^https:\/\/learn\.microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?(.+)$/i.exec(said)?.[1]
      : undefined;
  const { repository, path, translations } = page;
  const suffix = tag === 'en-US' ? '' : translations && `.${translations === 'tag' ? tag : tag.toLowerCase()}`;
  return {
    url: canonical === undefined ? page.url : `${LEARN}/${canonical}`,
    repository,
    ...(suffix === undefined ? {} : { upstream: { repository: repository + suffix, path } }),
  };
}
