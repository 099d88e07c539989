import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, localeFacts } from '../../../src/core/locales.ts';
import type { SiteText } from './site-texts.ts';

/**
 * Lays out a Hugo site with the texts, languages and addresses of the Atlas, and Pagefind's own search box. Hugo has no
 * layouts of its own: these are the fewest that make a site, without style.
 *
 * @param texts what it has pages of
 * @param target folder of the site; what is there is deleted
 * @returns pages written
 */
export function layOutHugo(texts: readonly SiteText[], target: string): number {
  rmSync(target, { recursive: true, force: true });
  const files = new Map<string, string>([['config.json', JSON.stringify(CONFIG)], ...LAYOUTS]);
  for (const { locale, path, title, body } of texts) {
    // Front matter may be JSON (https://gohugo.io/content-management/front-matter/).
    files.set(`content/${locale}/${path}.md`, `${JSON.stringify({ title })}\n\n${body}\n`);
  }
  for (const [file, text] of files) {
    mkdirSync(join(target, file, '..'), { recursive: true });
    writeFileSync(join(target, file), text);
  }
  return texts.length;
}

const CONFIG = {
  baseURL: 'https://entra-error-atlas.example/',
  title: 'Entra Error Atlas',
  defaultContentLanguage: 'en',
  uglyURLs: true,
  languages: Object.fromEntries(
    LOCALES.map((locale) => [
      localeFacts(locale).segment || locale,
      { languageName: localeFacts(locale).name, languageCode: locale, contentDir: `content/${locale}` },
    ]),
  ),
};

const BASE = `<!doctype html>
<html lang="{{ site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<script src="/pagefind/pagefind-ui.js" defer></script>
<script>addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search' }));</script>
</head>
<body>
<header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>
{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a>
{{ end }}<div id="search"></div></header>
{{ block "main" . }}{{ end }}
</body>
</html>
`;

const SINGLE = `{{ define "main" }}<main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main>{{ end }}
`;

const LIST = `{{ define "main" }}<main><h1>{{ .Title }}</h1><ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></main>{{ end }}
`;

const LAYOUTS: readonly (readonly [string, string])[] = [
  ['layouts/_default/baseof.html', BASE],
  ['layouts/_default/single.html', SINGLE],
  ['layouts/_default/list.html', LIST],
];
