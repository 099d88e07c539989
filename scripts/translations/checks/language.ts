import type { Locale } from '../../../src/core/locales.ts';
import { GAP, proseOf, withoutLiterals } from './markdown.ts';
import { type Finding, type PairCheck, translatedPart } from './pair.ts';
import { simplifiedCharacters } from './simplified.ts';
import { type LatinLanguage, STOP_WORDS } from './stop-words.ts';

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'French',
  nb: 'Norwegian',
  'zh-TW': 'traditional Chinese',
};

/** Latin words in a row that may be a name (`Proof Key for Code Exchange`) when no small word says otherwise. */
const LONGEST_NAME = 7;

/** Words a sentence must have before the lack of the language's own small words says something. */
const LONG_SENTENCE = 12;

/** Words that a single letter or ending gives away, quotations and names aside. */
const FOREIGN_WORD: Readonly<Record<'en' | 'nb', RegExp>> = {
  en: /[æøåàâçéèêëîïôùûœ]|\p{L}{3}ez$/u,
  nb: /[àâçèêëîïùûœ]|\p{L}{3}ez$/u,
};

/** Every sentence is in the translation's language; a note may quote the source. */
export const checkLanguage: PairCheck = ({ source, target }) => {
  const { locale } = target;
  const blocks = [translatedPart(target), unquoted(target.note ?? '')].flatMap(proseOf).map(withoutLiterals);
  const findings =
    locale === 'zh-TW'
      ? blocks.flatMap(chineseFindings)
      : blocks.flatMap((block) => sentencesOf(block, locale).flatMap((sentence) => latinFindings(sentence, locale)));
  return findings.length > 0 ? findings : leftInPlace(translatedPart(source), blocks, locale);
};

/** Sentences that are the source's, letter for letter. Names alone (`Microsoft Entra ID.`) are the same everywhere. */
function leftInPlace(source: string, blocks: readonly string[], locale: Locale): Finding[] {
  const original = new Set(
    proseOf(source)
      .map(withoutLiterals)
      .flatMap((block) => sentencesOf(block, locale)),
  );
  return blocks
    .flatMap((block) => sentencesOf(block, locale))
    .filter((sentence) => original.has(sentence) && /\p{L}.*\s\p{Ll}{4,}/u.test(sentence))
    .map((sentence) => finding(sentence, 'a sentence of the source', locale));
}

function latinFindings(sentence: string, locale: LatinLanguage): Finding[] {
  const words = wordsOf(sentence);
  const own = smallWords(words, locale);
  const foreign = otherLanguages(locale).find((language) => {
    const count = smallWords(words, language);
    return count >= 2 && count > own;
  });
  if (foreign !== undefined) return [finding(sentence, `a sentence in ${LANGUAGE_NAMES[foreign]}`, locale)];
  const word = locale === 'fr' ? undefined : words.find((candidate) => FOREIGN_WORD[locale].test(candidate));
  if (word !== undefined) return [finding(sentence, `the word "${word}"`, locale)];
  if (/\p{Script=Han}/u.test(sentence)) return [finding(sentence, 'Chinese characters', locale)];
  if (words.length >= LONG_SENTENCE && own === 0) return [finding(sentence, 'a sentence in another language', locale)];
  return [];
}

function chineseFindings(block: string): Finding[] {
  const findings: Finding[] = simplifiedCharacters(block).map((character) => ({
    check: 'language',
    about: character,
    found: `the simplified character ${character}`,
    expected: 'the character that Taiwan writes',
  }));
  for (const [stretch] of block.matchAll(/[\p{Script=Latin}\p{M}’' ,;:.!?()«»“”"-]+/gu)) {
    if (isForeignSentence(wordsOf(stretch))) findings.push(finding(stretch, 'a sentence not translated', 'zh-TW'));
  }
  for (const sentence of sentencesOf(block, 'zh-TW')) {
    if (findings.length === 0 && hasOnlyLatinProse(sentence)) findings.push(finding(sentence, 'no Chinese', 'zh-TW'));
  }
  const han = block.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = wordsOf(block).length;
  if (latin >= LONG_SENTENCE && latin > han)
    findings.push(finding(block, `${latin} Latin words and ${han} Han`, 'zh-TW'));
  return findings;
}

/** Three words with two small ones of one language, or more words than a name has. */
function isForeignSentence(words: readonly string[]): boolean {
  if (words.length > LONGEST_NAME) return true;
  return words.length >= 3 && otherLanguages('zh-TW').some((language) => smallWords(words, language) >= 2);
}

/** Two words that are no names, and not one Han character: so short a sentence may have no small words. */
function hasOnlyLatinProse(sentence: string): boolean {
  return !/\p{Script=Han}/u.test(sentence) && (sentence.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) >= 2;
}

function otherLanguages(locale: Locale): LatinLanguage[] {
  return (['fr', 'en', 'nb'] as const).filter((language) => language !== locale);
}

function smallWords(words: readonly string[], language: LatinLanguage): number {
  return words.filter((word) => STOP_WORDS[language].has(word)).length;
}

/** The text without what it quotes. */
function unquoted(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|「[^」]*」/gu, GAP);
}

/** French `l’utilisateur` is two words, English `isn’t` one. */
function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{Script=Latin}+(?:'\p{Script=Latin}+)*/gu) ?? [];
  return words.flatMap((word) => (/^(?:[cdjlmnst]|qu)'/u.test(word) ? word.split("'") : [word]));
}

const segmenters = new Map<Locale, Intl.Segmenter>();

function sentencesOf(block: string, locale: Locale): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, segmenter);
  return [...segmenter.segment(block)].map(({ segment }) => segment.trim());
}

function finding(text: string, found: string, locale: Locale): Finding {
  const about = text.replaceAll(GAP, '…').trim().slice(0, 60);
  return { check: 'language', about, found: `${found}: "${about}"`, expected: `text in ${LANGUAGE_NAMES[locale]}` };
}
