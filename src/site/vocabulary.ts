import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import { LOCALES, type Locale } from '../core/locales.ts';
import type { WordFlags } from '../decode/redact/vocabulary.ts';

/*
 * The words that name no one: those of the site's own texts, and those of content/vocabulary. Made at build time; so is
 * the list of names and places (faker, MIT) that are removed from it. The list itself is not shipped.
 */

/** A text of the site, and the language it is in. */
export interface SiteText {
  readonly file: string;
  readonly locale: Locale;
  readonly text: string;
}

const CONTENT = 'content';
const FOLDERS = ['codes', 'translations', 'guides', 'answers'];

/** The texts of the site: of codes and guides, and of the interface. */
export function siteTexts(): SiteText[] {
  const files = FOLDERS.flatMap((folder) =>
    existing(`${CONTENT}/${folder}`).map((file) => `${CONTENT}/${folder}/${file}`),
  );
  const texts = files.sort().flatMap((file): SiteText[] => {
    const locale = LOCALES.find((known) => file.endsWith(`/${known}.md`) || file.endsWith(`/${known}.json`));
    if (locale === undefined) return [];
    const content = readFileSync(file, 'utf8');
    return [
      { file, locale, text: file.endsWith('.md') ? proseOf(content) : stringsIn(JSON.parse(content)).join('\n') },
    ];
  });
  const strings = LOCALES.flatMap((locale): SiteText[] => {
    const file = `${CONTENT}/ui/${locale}.json`;
    // A new language may have none yet.
    if (!existsSync(file)) return [];
    const values = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    return [
      { file, locale, text: values.map(([key, value]) => `${key.replace(/^.*\./, '')}\n\n${value}`).join('\n\n') },
    ];
  });
  return [...texts, ...strings];
}

function existing(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  } catch {
    return [];
  }
}

/** Of the front matter only what a reader sees. */
function proseOf(file: string): string {
  const [, matter = '', body = file] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  const shown = matter.match(/^(?:symbol|title|action|note): .*$/gm) ?? [];
  return `${shown.map((line) => line.replace(/^\w+: /, '')).join('\n')}\n${body}`;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
const HUMPS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\P{L}\p{Lu}]+/gu;
const HAN = /\p{Script=Han}+/gu;
/** What stands for something else: placeholders, addresses. */
const NO_WORDS = /\{[^{}]*\}|<[^<>]*>|https?:\/\/\S+|\S+@\S+/g;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a text, as they are written.
 *
 * @param text any text
 */
export function wordsIn(text: string): string[] {
  const prose = text.replace(NO_WORDS, ' ');
  const words = prose.match(WORD)?.filter((word) => !/\p{Script=Han}/u.test(word)) ?? [];
  const parts = words.flatMap((word) => {
    const humps = word.match(HUMPS) ?? [];
    return humps.length > 1 ? humps : word.includes("'") || word.includes('’') ? word.split(/['’]/) : [];
  });
  const han = (prose.match(HAN) ?? []).flatMap((run) => [...segmenter.segment(run)].map(({ segment }) => segment));
  return [...words, ...parts.filter((part) => part.length > 1), ...han.filter((word) => word.length > 1)];
}

/** A word that stands in a sentence with a capital, behind another word. */
const PROPER = /(?<=\p{L}[,;)]? [«“"'(]?)\p{Lu}\p{Ll}+(?!\p{L})/gu;
/** Words joined by hyphens: each may be known, and all together be the name of a machine. */
const HYPHENATED = /(?<![\p{L}\p{N}-])\p{L}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)+(?![\p{L}\p{N}-])/gu;

/** Organizations that stand for any in examples. */
const EXAMPLES = /^(?:contoso|fabrikam|northwind|adatum|litware|woodgrove|wingtip|tailspin|proseware|example)/;

/**
 * Puts the vocabulary together.
 *
 * @param texts texts of the site
 * @param reviewed the lists of content/vocabulary by language; a word with a capital stays so though someone may be called so
 * @param lists what else is reviewed: names that are words, and terms
 * @returns each word in small letters, and what is said of it
 */
export function vocabularyOf(
  texts: readonly Pick<SiteText, 'locale' | 'text'>[],
  reviewed: ReadonlyMap<Locale, readonly string[]>,
  lists: ReviewedLists = reviewedLists(),
): Map<string, WordFlags> {
  const names = namesAndPlaces();
  const ours = [...reviewed.values()].flat();
  const listed = new Set([...ours, ...lists.others].map((word) => word.toLowerCase()));
  const capitals = new Set(ours.filter((word) => word !== word.toLowerCase()).map((word) => word.toLowerCase()));
  const norwegian = new Set<string>();
  const small = new Set<string>();
  const all = new Set<string>();
  const add = (locale: Locale, written: readonly string[]): void => {
    for (const one of written) {
      const word = one.toLowerCase().replaceAll('’', "'");
      if (EXAMPLES.test(word)) continue;
      all.add(word);
      if (one === word) small.add(word);
      if (locale === 'nb' && one === word && /^\p{Ll}{3,}$/u.test(word)) norwegian.add(word);
    }
  };
  for (const { locale, text } of texts) add(locale, wordsIn(text));
  for (const [locale, words] of reviewed) add(locale, words);
  add('en', [...lists.terms, ...lists.others]);
  const proper = new Set(lists.terms.filter((term) => term !== term.toLowerCase()).map((term) => term.toLowerCase()));
  for (const { text } of texts) {
    const prose = text.replace(NO_WORDS, ' ');
    for (const [word] of prose.matchAll(PROPER)) proper.add(word.toLowerCase());
    for (const [word] of prose.matchAll(HYPHENATED)) if (!/\d{3}/.test(word)) all.add(word.toLowerCase());
  }
  const called = new Set(lists.names);
  const words = new Map<string, WordFlags>();
  for (const word of all) {
    const isName = names.has(word) && !capitals.has(word);
    // A name that is never written in small letters is no word.
    if (isName && !listed.has(word) && (HAN_WORD.test(word) || !small.has(word))) continue;
    words.set(word, {
      isName: isName && !HAN_WORD.test(word),
      isPart: norwegian.has(word) && !names.has(word),
      isCalled: called.has(word),
      isProper: proper.has(word) && !called.has(word),
    });
  }
  return words;
}

const HAN_WORD = /\p{Script=Han}/u;

/** The lists of words we have written and reviewed. */
export function reviewedWords(): ReadonlyMap<Locale, readonly string[]> {
  return new Map(LOCALES.map((locale) => [locale, reviewedList(locale)]));
}

/** What is reviewed beside the words of a language. */
export interface ReviewedLists {
  /** Words that are also what someone or something is called. */
  readonly names: readonly string[];
  /** Words written with a capital within a sentence, and words with hyphens. */
  readonly terms: readonly string[];
  /** Words of languages without pages. */
  readonly others: readonly string[];
}

/** The lists of content/vocabulary that belong to no language. */
export function reviewedLists(): ReviewedLists {
  const read = (name: string): string[] => {
    const file = `${CONTENT}/vocabulary/${name}.txt`;
    const list = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return list
      .replace(/^#.*$/gm, '')
      .split(/\s+/)
      .filter((word) => word !== '');
  };
  return { names: read('names'), terms: read('terms'), others: read('others') };
}

/**
 * The list of one language. A line is a word, or several with what they have in common before a bar: `work|s|ed|ing`.
 *
 * @param locale the language; a new one may not have a list yet
 */
export function reviewedList(locale: Locale): string[] {
  const file = `${CONTENT}/vocabulary/${locale}.txt`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const [stem = '', ...endings] = entry.split('|');
      const all = endings.flatMap((ending) =>
        ending.startsWith('!') ? (PARADIGMS[ending] ?? unknownEnding(ending)) : [ending],
      );
      return [...(stem.endsWith('-') ? [] : [stem]), ...all.map((ending) => stem.replace(/-$/, '') + ending)];
    });
}

/** Endings that many words have, by a short name. */
const PARADIGMS: Readonly<Record<string, readonly string[]>> = {
  '!er': 'er e es ent é ée és ées ez ant ons ait aient era eront erait'.split(' '),
  '!v': 'e er et te t es ende ing ingen inger ingene ings'.split(' '),
  '!n': 'en et er ene ens ets s'.split(' '),
  '!w': 's ed ing er'.split(' '),
};

function unknownEnding(ending: string): never {
  throw new Error(`content/vocabulary: ${ending} is none of the endings ${Object.keys(PARADIGMS).join(', ')}`);
}

let known: Set<string> | undefined;

/** Given names, surnames, places and their parts, in small letters. */
function namesAndPlaces(): Set<string> {
  if (known !== undefined) return known;
  known = new Set();
  for (const { person, location } of Object.values(allLocales)) {
    const lists = [person?.first_name, person?.last_name, person?.middle_name, location?.city_name, location?.state];
    for (const name of lists.flatMap(stringsIn)) known.add(name.toLowerCase());
  }
  return known;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
