import { escapeXml } from './sitemap.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** Absolute address; it is the entry's id too. */
  readonly url: string;
  readonly title: string;
  /** A day, ISO 8601. */
  readonly updated: string;
  /** Plain text. */
  readonly summary: string;
}

/** A feed. */
export interface Feed {
  readonly title: string;
  readonly language: string;
  /** Absolute addresses of the feed and of the page it goes with. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/**
 * Writes an Atom feed (RFC 4287).
 *
 * @param feed its entries, newest first
 * @returns XML
 */
export function formatAtom({ title, language, self, page, author, entries }: Feed): string {
  const time = (day: string): string => `${day}T00:00:00Z`;
  const items = entries.map(
    (entry) => `<entry>
<id>${escapeXml(entry.url)}</id>
<title>${escapeXml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>
<updated>${time(entry.updated)}</updated>
<summary>${escapeXml(entry.summary)}</summary>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
<id>${escapeXml(self)}</id>
<title>${escapeXml(title)}</title>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<author><name>${escapeXml(author)}</name></author>
<updated>${time(entries[0]?.updated ?? '1970-01-01')}</updated>
${items.join('')}</feed>
`;
}
