import type { Translator } from '../../../src/core/ui-strings.ts';
import { attributes, textOfHtml } from '../built-site.ts';
import { idsOf, UNKNOWN } from './labels.ts';
import { level, type Said } from './said.ts';

/**
 * What a code's page says.
 *
 * @param html the page
 * @param t interface strings of its language
 */
export function readPage(html: string, t: Translator): Said & { readonly formats: readonly string[] } {
  const sign = between(html, '<header class="sign"', '</header>');
  const [name = '', symbol] = textOfHtml(between(sign, '<h1>', '</h1>')).split(' ');
  return {
    name,
    ...(symbol === undefined ? {} : { symbol }),
    sentence: level(textOfHtml(/<p class="lead"[^>]*>([\s\S]*?)<\/p>/.exec(sign)?.[1] ?? '')),
    ...threeWords(html, t),
    url: attributes(html, /<link rel="canonical" href="([^"]+)"/g)[0] ?? '',
    links: linksOf(html, t),
    formats: attributes(html, /<link rel="alternate" type="([^"]+" href="[^"]+")/g),
  };
}

function between(html: string, start: string, end: string): string {
  const at = html.indexOf(start);
  return at < 0 ? '' : html.slice(at, html.indexOf(end, at));
}

function threeWords(html: string, t: Translator): Pick<Said, 'kind' | 'fixers' | 'retry'> {
  // A light page has them as plain rows, in which commas separate the fixers.
  const list = /<dl class="(?:three|facts)" data-kind[\s\S]*?<\/dl>/.exec(html)?.[0];
  if (list === undefined) return UNKNOWN;
  const rows = [...list.matchAll(/<dt>([\s\S]*?)<\/dt>\s*<dd>([\s\S]*?)<\/dd>/g)];
  const wordsAt = (label: string): string[] => {
    const row = rows.find(([, term = '']) => textOfHtml(term) === level(label))?.[2] ?? '';
    const marked = [...row.matchAll(/<(strong|span class="then")>([\s\S]*?)<\/\w+>/g)];
    return marked.length === 0 ? [textOfHtml(row)] : marked.map(([, , text = '']) => textOfHtml(text));
  };
  const [kind = '', retry = ''] = [wordsAt(t('sign.kind'))[0], wordsAt(t('sign.retry'))[0]];
  return idsOf({ kind, retry, fixers: wordsAt(t('sign.fixer')).flatMap((words) => words.split(', ')) }, t);
}

/** Addresses under the headings that name articles and reports, and Microsoft's lookup wherever it stands. */
function linksOf(html: string, t: Translator): string[] {
  const headings = [t('answer.articles'), t('code.furtherReading')].map(level);
  const sections = [...html.matchAll(/<h2 class="small-head">([\s\S]*?)<\/h2>([\s\S]*?)<\/section>/g)]
    .filter(([, heading = '']) => headings.includes(textOfHtml(heading)))
    .map(([, , list = '']) => list);
  const reports = [...html.matchAll(/<dt>([\s\S]*?)<\/dt>([\s\S]*?)<\/dd>/g)]
    .filter(([, term = '']) => textOfHtml(term) === level(t('known.reports')))
    .map(([, , list = '']) => list);
  const live = attributes(html, /href="(https:\/\/login\.microsoftonline\.com\/error\?code=[^"]+)"/g);
  const named = attributes([...sections, ...reports].join(''), /href="([^"]+)"/g);
  return [...named, ...live].map((href) => href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}
