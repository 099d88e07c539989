import { LOCALES } from '../../src/core/locales.ts';

/** Languages of which two regions write differently enough to be two locales of the site. */
const REGION_MATTERS: ReadonlySet<string> = new Set(['zh', 'pt']);
/** A locale in a path or file name: `azure-docs.zh-tw`, `error-codes.de-DE.md`, `/fr-fr/`. */
const IN_PATH = /(?<![a-z0-9])([a-z]{2}(?:-[a-z]{4})?-[a-z]{2})(?![a-z0-9])/gi;
/** Scripts that tell a language among those that Microsoft translates into. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja-JP'],
  [/\p{Script=Hangul}/gu, 'ko-KR'],
  [/\p{Script=Hebrew}/gu, 'he-IL'],
  [/\p{Script=Arabic}/gu, 'ar-SA'],
  [/\p{Script=Thai}/gu, 'th-TH'],
  [/\p{Script=Greek}/gu, 'el-GR'],
  [/[іїєґ]/gu, 'uk-UA'],
  [/\p{Script=Cyrillic}/gu, 'ru-RU'],
  [/[這個們來時說會對請應錯誤驗權]/gu, 'zh-TW'],
  [/\p{Script=Han}/gu, 'zh-CN'],
];
/** Small words that few other languages have, by language. */
const WORDS: Readonly<Record<string, string>> = {
  'en-US': 'the and is this with for your not that be',
  'fr-FR': 'le les des est une dans pour votre pas que',
  'de-DE': 'der die das und ist nicht eine für wird den',
  'es-ES': 'el los las una para por que está con del',
  'it-IT': 'il gli della che una per non è sono con',
  'pt-BR': 'o os uma para não você que está com do',
  'nl-NL': 'de het een niet voor van is dat wordt met',
  'nb-NO': 'og ikke er det som på til av en feil',
  'sv-SE': 'och inte är det som på till av en för',
  'da-DK': 'og ikke er det som på til af en fejl',
  'fi-FI': 'ja ei on että tai sen kun ole voi tämä',
  'pl-PL': 'i nie jest w na się do dla że lub',
  'cs-CZ': 'není jsou je v na se do pro že nebo',
  'hu-HU': 'az ez és nem egy hogy vagy van meg kell',
  'tr-TR': 've bir bu için ile değil olarak veya olan bir',
  'ro-RO': 'și nu este în la pentru sau care cu pe',
  'vi-VN': 'và không của là cho được một này trong có',
  'id-ID': 'dan yang tidak untuk dengan dari ini atau dalam di',
};

/**
 * The language of a document as it says it itself: in its front matter, in the path it came from, or by its words.
 *
 * @param data front matter
 * @param path where the file lies, or its name
 * @param text the document
 * @returns a BCP 47 tag with region, such as `de-DE`, and what told it
 */
export function documentLocale(
  data: Readonly<Record<string, unknown>>,
  path: string,
  text: string,
): { tag: string; from: 'front matter' | 'path' | 'words' } {
  for (const key of ['ms.contentlocale', 'locale', 'ms.locale', 'language']) {
    const tag = wellFormed(data[key]);
    if (tag !== undefined) return { tag, from: 'front matter' };
  }
  const inPath = [...path.matchAll(IN_PATH)]
    .flatMap(([, tag]) => wellFormed(tag) ?? [])
    .filter(isSpoken)
    .at(-1);
  if (inPath !== undefined) return { tag: inPath, from: 'path' };
  return { tag: localeOfWords(text), from: 'words' };
}

/**
 * The site's locale for a document's, and the tag a new one would have.
 *
 * @param tag such as `de-DE`
 * @returns the site's locale where it has one, else the tag to make: `de`, `pt-BR`, `zh-CN`
 */
export function siteLocale(tag: string): { locale: string; isKnown: boolean } {
  const wanted = new Intl.Locale(tag).maximize();
  const known = LOCALES.find((locale) => {
    const here = new Intl.Locale(locale).maximize();
    const same = here.language === wanted.language && here.script === wanted.script;
    return same && (!REGION_MATTERS.has(here.language) || here.region === wanted.region || !locale.includes('-'));
  });
  if (known !== undefined) return { locale: known, isKnown: true };
  const { language, script, region } = new Intl.Locale(tag);
  const parts = [language, script, REGION_MATTERS.has(language) ? region : undefined];
  return { locale: parts.filter(Boolean).join('-'), isKnown: false };
}

function wellFormed(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value.trim())) return undefined;
  try {
    return new Intl.Locale(value.trim()).toString();
  } catch {
    return undefined;
  }
}

/** `pr-de` is no language; a region that exists tells a locale from words with a hyphen. */
function isSpoken(tag: string): boolean {
  const { language, region } = new Intl.Locale(tag);
  const name = (of: string, type: 'language' | 'region'): string | undefined =>
    new Intl.DisplayNames('en', { type, fallback: 'none' }).of(of);
  return name(language, 'language') !== undefined && region !== undefined && name(region, 'region') !== undefined;
}

function localeOfWords(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, tag] of SCRIPTS) {
    if ((text.match(script)?.length ?? 0) > letters / 50) return tag;
  }
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scored = Object.entries(WORDS).map(([tag, words]) => {
    const score = [...new Set(words.split(' '))].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    return { tag, score };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).tag;
}
