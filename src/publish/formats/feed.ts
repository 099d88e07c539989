import { type CodeView, codeView } from '../../catalog/code-view.ts';
import type { Locale } from '../../core/locales.ts';
import type { Translator } from '../../core/ui-strings.ts';
import { stateSentence } from '../state-sentence.ts';
import { newestCodes } from './changes.ts';
import { feedPath } from './paths.ts';
import type { Feed } from './schemas.ts';
import type { SiteData } from './site-data.ts';
import { plainSentence } from './slim-code.ts';

/** A feed is for what is new: so many codes are enough for a reader that looks once in a year. */
const MOST_ITEMS = 100;

/**
 * New codes as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), newest first.
 *
 * @param whole all codes and editions
 * @param locale the language of the feed
 */
export function newCodesFeed(site: SiteData, locale: Locale): Feed {
  const { catalog, urlOf, translatorFor } = site;
  const t = translatorFor(locale);
  const newest = newestCodes(site).slice(0, MOST_ITEMS);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${t('changes.newCodes')} · ${t('site.name')}`,
    home_page_url: urlOf(locale, '/'),
    feed_url: urlOf('en', feedPath(locale)),
    description: t('site.description'),
    language: locale,
    items: newest.map(({ date, entry }) => itemOf(date, codeView(entry, locale, { catalog }), t, urlOf)),
  };
}

function itemOf(date: string, view: CodeView, t: Translator, urlOf: SiteData['urlOf']): Feed['items'][number] {
  const { locale, path, name, symbol, family, kind, sentence } = view;
  const url = urlOf(locale, path);
  return {
    id: url,
    url,
    title: [name, symbol].filter(Boolean).join(' '),
    content_text: sentence === undefined ? withoutSentence(view, t) : plainSentence(sentence),
    date_published: /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : undefined,
    tags: [family, kind],
    language: sentence === undefined || sentence.locale === locale ? undefined : sentence.locale,
  };
}

/** As the code's page says it. */
function withoutSentence(view: CodeView, t: Translator): string {
  return view.isBare ? stateSentence(view, t) : t('code.noText');
}
