import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes, type BuiltPage, inside, readPages, textOfHtml } from '../support/built-site.ts';
import { classOf } from '../support/weights.ts';

interface Thing {
  readonly '@type': string;
  readonly headline?: string;
  readonly url?: string;
  readonly inLanguage?: string;
  readonly description?: string;
  readonly isBasedOn?: string;
  readonly license?: string;
  readonly about?: Thing & { termCode: string; name: string; inDefinedTermSet: { name: string; url: string } };
  readonly itemListElement?: readonly { position: number; name: string; item: string }[];
}

const pages = readPages();
const SCRIPT = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;

function thingsOn(page: BuiltPage): Thing[] {
  const documents = attributes(page.html, SCRIPT);
  assert.equal(documents.length, 1, `${page.address} has ${documents.length} documents`);
  const { '@context': context, '@graph': graph } = JSON.parse(documents[0] ?? '') as Record<string, unknown>;
  assert.equal(context, 'https://schema.org');
  return graph as Thing[];
}

const only = (page: BuiltPage, pattern: RegExp): string => textOfHtml(pattern.exec(page.html)?.[1] ?? '');
const headingOf = (page: BuiltPage): string => only(page, /<h1\b[^>]*>([\s\S]*?)<\/h1>/);
/** As `textOfHtml` joins the number and the name of a code, which stand in lines of their own. */
const asRead = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Search engines are not told of a code that nothing is said of. */
const isBareCode = (html: string): boolean => html.includes('<article class="bare"');

test('search engines are told nothing of a code that nothing is said of', () => {
  const bare = pages.filter(({ html }) => isBareCode(html));
  assert.ok(bare.length > 4_000);
  for (const { html, address } of bare) {
    assert.ok(html.includes('<meta name="robots" content="noindex">'), address);
    assert.ok(!html.includes('application/ld+json') && !html.includes('data-pagefind-body'), address);
  }
});

test('breadcrumbs are those one sees, and the page itself by its heading', () => {
  const withTrail = pages.filter(
    ({ html, path }) => html.includes('class="trail"') && path.split('/').length > 2 && !isBareCode(html),
  );
  assert.ok(withTrail.length > 1000);
  for (const page of withTrail) {
    const list = thingsOn(page).find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
    const nav = /<nav class="trail"[\s\S]*?<\/nav>/.exec(page.html)?.[0] ?? '';
    const seen = [...nav.matchAll(/<a href="([^"]+)">([\s\S]*?)<\/a>/g)].map(([, path, name = '']) => [
      path,
      textOfHtml(name),
    ]);
    const told = list.map(({ item, name }) => [new URL(item).pathname, asRead(name)]);
    assert.deepEqual(told, [...seen, [page.address, headingOf(page)]], page.address);
    assert.deepEqual(
      list.map(({ position }) => position),
      list.map((_, index) => index + 1),
    );
  }
});

test('a code is told as a defined term with its code, name, first sentence and language, as they stand on the page', () => {
  for (const page of pages.filter((candidate) => classOf(candidate) === 'code')) {
    const article = thingsOn(page).find((thing) => thing['@type'] === 'TechArticle');
    const [number = '', symbol] = headingOf(page).split(' ');
    assert.equal(article?.headline, headingOf(page), page.address);
    assert.equal(new URL(article?.url ?? '').pathname, page.address);
    const term = article?.about;
    assert.equal(term?.['@type'], 'DefinedTerm');
    assert.equal(term?.termCode, number);
    assert.equal(term?.name, symbol ?? number);
    assert.equal(new URL(term?.inDefinedTermSet.url ?? '').pathname, page.address.replace(/\/[^/]+$/, ''));
    const lead = /<p class="lead"(?: lang="([^"]+)")?[^>]*>([\s\S]*?)<\/p>/.exec(page.html);
    if (term?.description !== undefined) {
      assert.equal(asRead(term.description), textOfHtml(lead?.[2] ?? ''), page.address);
    }
    assert.ok(term?.description !== undefined || !page.html.includes('class="prose"'), page.address);
    assert.equal(
      article?.inLanguage,
      lead?.[1] ?? (term?.description === undefined ? article?.inLanguage : page.locale),
    );
  }
});

test('a guide is told by its title and language', () => {
  for (const page of pages.filter((candidate) => classOf(candidate) === 'guide')) {
    const article = thingsOn(page).find((thing) => thing['@type'] === 'TechArticle');
    assert.equal(asRead(article?.headline ?? ''), headingOf(page), page.address);
    const lang = /<h1\b[^>]* lang="([^"]+)"/.exec(page.html)?.[1] ?? page.locale;
    assert.equal(article?.inLanguage, lang, page.address);
    const seen = textOfHtml(inside(page.html, 'article')).replace(/\s/gu, '');
    assert.ok(article?.description, page.address);
    assert.ok(
      seen.includes(textOfHtml(article.description).replace(/\s/gu, '')),
      `${page.address}: ${article.description}`,
    );
  }
});

test('source and licence are those the page links to', () => {
  for (const page of pages.filter((candidate) => ['code', 'guide'].includes(classOf(candidate)))) {
    const article = thingsOn(page).find((thing) => thing['@type'] === 'TechArticle');
    // An answer of ours beside no document of Microsoft's is based on none.
    if (article?.isBasedOn === undefined && !page.html.includes('rel="license"')) continue;
    const links = attributes(inside(page.html, 'main'), /href="([^"]+)"/g);
    assert.ok(links.includes(article?.isBasedOn ?? ''), `${page.address} shows no link to ${article?.isBasedOn}`);
    assert.ok(links.includes(article?.license ?? ''), `${page.address} shows no link to ${article?.license}`);
  }
});
