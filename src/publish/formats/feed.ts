import { firstSeen } from './changes.ts';
import { FEED_PATH } from './paths.ts';
import type { Feed } from './schemas.ts';
import { sentenceIn } from './slim-code.ts';
import type { Whole } from './whole.ts';

/** A feed is for what is new: so many codes are enough for a reader that looks once in a year. */
const MOST_ITEMS = 100;

/**
 * New codes as JSON Feed 1.1, newest first: those that were seen first last.
 *
 * @param whole all codes
 */
export function newCodesFeed(whole: Whole): Feed {
  const { codes, urlOf, translatorFor } = whole;
  const t = translatorFor('en');
  const byId = new Map(codes.map((code) => [code.id, code]));
  const items = firstSeen(whole).flatMap(({ date, codes: ids }) =>
    ids.flatMap((id) => {
      const code = byId.get(id);
      if (code === undefined) return [];
      const { url, name, symbol, family, kind } = code;
      return [
        {
          id: url,
          url,
          title: [name, symbol].filter(Boolean).join(' '),
          content_text: sentenceIn(code, 'en') || t('code.description', { code: name }),
          date_published: `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`,
          tags: [family, kind],
        },
      ];
    }),
  );
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${t('site.name')}: new codes`,
    home_page_url: urlOf('en', '/'),
    feed_url: urlOf('en', FEED_PATH),
    description: t('site.description'),
    language: 'en',
    items: items.slice(0, MOST_ITEMS),
  };
}
