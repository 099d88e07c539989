import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatJsonLd, type PageFacts, structuredData } from './structured-data.ts';

const PREFIX: PageFacts = {
  url: 'https://a.example/aadsts/500',
  heading: 'AADSTS500…',
  trail: [
    { name: 'Home', url: 'https://a.example/' },
    { name: 'AADSTS', url: 'https://a.example/aadsts' },
  ],
};

const CODE: PageFacts = {
  ...PREFIX,
  url: 'https://a.example/aadsts/50058',
  heading: 'AADSTS50058 UserInformationNotProvided',
  article: {
    language: 'fr',
    description: 'Pas de session.',
    basedOn: 'https://learn.example/codes',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    term: {
      code: 'AADSTS50058',
      symbol: 'UserInformationNotProvided',
      set: { name: 'AADSTS', url: 'https://a.example/aadsts' },
    },
  },
};

const graphOf = (facts: PageFacts): Record<string, unknown>[] =>
  (JSON.parse(formatJsonLd(structuredData(facts))) as { '@graph': Record<string, unknown>[] })['@graph'];

test('a list is told by its breadcrumbs, the page itself last', () => {
  assert.deepEqual(graphOf(PREFIX), [
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://a.example/' },
        { '@type': 'ListItem', position: 2, name: 'AADSTS', item: 'https://a.example/aadsts' },
        { '@type': 'ListItem', position: 3, name: 'AADSTS500…', item: 'https://a.example/aadsts/500' },
      ],
    },
  ]);
});

test('a code is an article about a defined term, in the language of its text', () => {
  assert.deepEqual(graphOf(CODE)[0], {
    '@type': 'TechArticle',
    headline: 'AADSTS50058 UserInformationNotProvided',
    url: 'https://a.example/aadsts/50058',
    inLanguage: 'fr',
    isBasedOn: 'https://learn.example/codes',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    about: {
      '@type': 'DefinedTerm',
      termCode: 'AADSTS50058',
      name: 'UserInformationNotProvided',
      description: 'Pas de session.',
      inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'AADSTS', url: 'https://a.example/aadsts' },
    },
  });
});

test('a code without a name is named by its number, and says nothing it does not know', () => {
  const { article } = CODE;
  assert.ok(article?.term);
  const term = { code: 'AADSTS50058', set: article.term.set };
  const [first] = graphOf({ ...CODE, article: { ...article, description: undefined, term } });
  const about = first?.about as { name: string; description?: string };
  assert.equal(about.name, 'AADSTS50058');
  assert.equal('description' in about, false);
});

test('a guide says its first sentence itself', () => {
  const { article } = CODE;
  assert.ok(article);
  const [first] = graphOf({ ...CODE, article: { ...article, term: undefined } });
  assert.equal(first?.description, 'Pas de session.');
  assert.equal('about' in (first ?? {}), false);
});

test('nothing in a text ends the script element or begins a comment', () => {
  const hostile = '</script><script>alert(1)</script><!-- \u2028';
  const json = formatJsonLd(structuredData({ ...PREFIX, heading: hostile }));
  assert.equal(json.includes('<'), false);
  assert.ok(JSON.stringify(JSON.parse(json)).includes(JSON.stringify(hostile).slice(1, -1)));
});
