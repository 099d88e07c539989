/**
 * What machines are told of a page, as schema.org terms. Everything here stands on the page too: whatever a reader cannot
 * see has no place in it.
 */
export interface PageFacts {
  /** Absolute address of the page. */
  readonly url: string;
  /** Text of the page's `<h1>`. */
  readonly heading: string;
  /** What stands above the heading, home first. */
  readonly trail: readonly { readonly name: string; readonly url: string }[];
  /** Pages with a text; lists have none. */
  readonly article?: ArticleFacts | undefined;
}

/** A text and where it comes from. */
export interface ArticleFacts {
  /** Language of the text, which on a fallback page is not the page's. */
  readonly language: string;
  /** First sentence; undefined for a code without text. */
  readonly description?: string | undefined;
  /** Address of the document the text was taken or translated from; undefined for words of ours. */
  readonly basedOn?: string | undefined;
  /** Address of the licence of that document. */
  readonly license?: string | undefined;
  readonly term?: TermFacts | undefined;
}

/** An error code as a word of a vocabulary. */
export interface TermFacts {
  /** `AADSTS50058` */
  readonly code: string;
  /** `UserInformationNotProvided`; undefined for a code without a name. */
  readonly symbol?: string | undefined;
  /** The list the code stands in. */
  readonly set: { readonly name: string; readonly url: string };
}

type Node = Readonly<Record<string, unknown>>;

/**
 * A page's structured data (https://schema.org/TechArticle, /DefinedTerm, /BreadcrumbList).
 *
 * @param facts what stands on the page
 * @returns a JSON-LD document; keys without a value are left out when it is written
 */
export function structuredData(facts: PageFacts): Node {
  const graph = [...(facts.article === undefined ? [] : [article(facts, facts.article)]), breadcrumbs(facts)];
  return { '@context': 'https://schema.org', '@graph': graph };
}

function article({ heading, url }: PageFacts, { language, description, basedOn, license, term }: ArticleFacts): Node {
  return {
    '@type': 'TechArticle',
    headline: heading,
    url,
    inLanguage: language,
    // A code's description belongs to the term it defines; said once, it is enough.
    description: term === undefined ? description : undefined,
    isBasedOn: basedOn,
    license,
    about: term && {
      '@type': 'DefinedTerm',
      termCode: term.code,
      name: term.symbol ?? term.code,
      description,
      inDefinedTermSet: { '@type': 'DefinedTermSet', ...term.set },
    },
  };
}

function breadcrumbs({ trail, heading, url }: PageFacts): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, { name: heading, url }].map(({ name, url: item }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
  };
}

/**
 * Writes a JSON-LD document for a `<script>` element: no text in it can end the element or begin a comment.
 *
 * @param document what `structuredData` returned
 * @example formatJsonLd({ name: '</script>' }) // '{"name":"\\u003c/script>"}'
 */
export function formatJsonLd(document: Node): string {
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
