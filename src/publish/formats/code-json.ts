import type { CodeRef } from '../../catalog/answer-view.ts';
import type { Evidence } from '../../catalog/answers-schema.ts';
import type { CodeEntry } from '../../catalog/catalog.ts';
import type { CodeView, DocumentView } from '../../catalog/code-view.ts';
import { sourceById } from '../../catalog/sources.ts';
import type { Locale } from '../../core/locales.ts';
import { markdownPath } from './paths.ts';
import { API_VERSION, type CodeDocument } from './schemas.ts';
import { slimCode, type UrlOf } from './slim-code.ts';

/**
 * All that the pages of a code say, in all languages, for programs: `/aadsts/50058.json`. What is the same in every
 * language stands once.
 *
 * @param entry the code
 * @param views its view in each language; the first gives what is the same in all
 * @param urlOf absolute address of a page
 * @param schema address of the JSON Schema
 * @throws Error for a code without views
 */
export function codeJson(entry: CodeEntry, views: readonly CodeView[], urlOf: UrlOf, schema: string): CodeDocument {
  const [view] = views;
  if (view === undefined) throw new Error(`${entry.family}/${entry.code}: a document needs a view in some language`);
  const { answer, oauth } = view;
  const refs = (list: readonly CodeRef[]) =>
    list.map(({ family, code, name, symbol, path }) => ({
      id: `${family}/${code}`,
      name,
      symbol,
      url: urlOf(view.locale, path),
    }));
  return {
    $schema: schema,
    version: API_VERSION,
    ...slimCode(entry, urlOf),
    isBare: view.isBare,
    isWeak: view.isWeak,
    isFormerlyDocumented: view.isFormerlyDocumented,
    since: view.since,
    until: view.until,
    sightings: view.sightings.map((sighting) => ({ ...sighting })),
    articles: [...view.articles],
    furtherReading: [...view.furtherReading],
    links: answer?.links ?? [],
    confusedWith: refs(answer?.confusedWith.map(({ ref }) => ref) ?? []),
    related: refs(view.sameTopic),
    splitInto: refs(view.splitInto),
    formerlyUnder: refs(view.formerlyUnder),
    twins: refs(view.twins),
    guides: view.guides.map(({ slug }) => urlOf(view.locale, `/guides/${slug}`)),
    readFrom: view.coarse?.readFrom,
    oauth: oauth && { roles: [...oauth.roles], reference: oauth.reference },
    evidence: (answer?.evidence ?? []).map(evidenceOf),
    msal: (answer?.msal ?? []).map(({ library, throws, classification }) => ({ library, throws, classification })),
    signal: answer?.signal?.reading,
    confidence: answer?.confidence,
    checked: answer?.checked,
    liveLookup: view.liveUrl,
    sample: view.sample,
    query: view.query,
    languages: Object.fromEntries(views.map((one) => [one.locale, wordsOf(one, urlOf)])),
  };
}

function wordsOf(view: CodeView, urlOf: UrlOf): CodeDocument['languages'][Locale] {
  const { locale, path, answer, document } = view;
  const own = answer?.locale === locale ? answer : undefined;
  return {
    url: urlOf(locale, path),
    markdownUrl: view.isBare ? undefined : urlOf(locale, markdownPath(path)),
    answer: own && {
      what: own.what,
      causes: [...own.causes],
      do: Object.fromEntries(own.steps.map(({ role, lines }) => [role, [...lines]])),
      tell: Object.fromEntries(own.confusedWith.map(({ ref, tell }) => [`${ref.family}/${ref.code}`, tell])),
      note: own.note,
      reply: own.reply,
      asked: [...own.asked],
    },
    document: document === undefined || document.isFallback ? undefined : documentOf(document),
    caution: view.note && { text: view.note.text, sources: view.note.sources.map((source) => ({ ...source })) },
  };
}

function documentOf({ text }: DocumentView): NonNullable<CodeDocument['languages'][Locale]>['document'] {
  const { title, publisher, origin, licence, date } = sourceById(text.source);
  return {
    text: text.body,
    action: text.action,
    note: text.note,
    origin: text.origin,
    translatedFrom: text.from,
    title,
    publisher,
    url: origin.url,
    licence,
    date: date ?? undefined,
  };
}

/** A claim and where it is made; a file of a repository has an address as well. */
function evidenceOf({ claim, kind, publisher, title, date, url, repository, path, commit }: Evidence) {
  const repositoryUrl = repository && `https://github.com/${repository}`;
  const file = path !== undefined && commit !== undefined ? `${repositoryUrl}/blob/${commit}/${path}` : repositoryUrl;
  return { claim, kind, publisher, title, date, url: url ?? file };
}
