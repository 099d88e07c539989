import { LOCALES, type Locale, SOURCE_LOCALE, writingOf } from '../../../src/core/locales.ts';
import { GAP, proseOf, withoutLiterals } from './markdown.ts';
import { type Finding, type PairCheck, translatedPart } from './pair.ts';
import { simplifiedCharacters } from './simplified.ts';
import { smallWordsOf } from './stop-words.ts';

/** Latin words in a row that may be a name (`Proof Key for Code Exchange`) when no small word says otherwise. */
const LONGEST_NAME = 7;

/** Words a sentence must have before the lack of the language's own small words says something. */
const LONG_SENTENCE = 12;

/** Every sentence is in the translation's language; a note may quote the source. */
export const checkLanguage: PairCheck = ({ source, target }) => {
  const { locale } = target;
  const blocks = [translatedPart(target), unquoted(target.note ?? '')].flatMap(proseOf).map(withoutLiterals);
  const findings =
    writingOf(locale).script !== 'Latin'
      ? blocks.flatMap((block) => otherScriptFindings(block, locale))
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

function latinFindings(sentence: string, locale: Locale): Finding[] {
  const words = wordsOf(sentence);
  const own = smallWords(words, locale);
  const foreign = otherLanguages(locale).find((language) => {
    const count = smallWords(words, language);
    return count >= 2 && count > own;
  });
  if (foreign !== undefined) return [finding(sentence, `a sentence in ${writingOf(foreign).englishName}`, locale)];
  const { foreignWord } = writingOf(locale);
  const word = foreignWord && words.find((candidate) => foreignWord.test(candidate));
  if (word !== undefined) return [finding(sentence, `the word "${word}"`, locale)];
  if (/\p{Script=Han}/u.test(sentence)) return [finding(sentence, 'Chinese characters', locale)];
  if (words.length >= LONG_SENTENCE && own === 0) return [finding(sentence, 'a sentence in another language', locale)];
  return [];
}

/** A language that is not written in Latin letters: what is in them is a name, or not translated. */
function otherScriptFindings(block: string, locale: Locale): Finding[] {
  const { script, foreignCharacters } = writingOf(locale);
  const findings: Finding[] =
    foreignCharacters !== 'simplified'
      ? []
      : simplifiedCharacters(block).map((character) => ({
          check: 'language',
          about: character,
          found: `the simplified character ${character}`,
          expected: 'the character that Taiwan writes',
        }));
  for (const [stretch] of block.matchAll(/[\p{Script=Latin}\p{M}’' ,;:.!?()«»“”"-]+/gu)) {
    if (isForeignSentence(wordsOf(stretch))) findings.push(finding(stretch, 'a sentence not translated', locale));
  }
  const letters = new RegExp(`\\p{Script=${script}}`, 'gu');
  for (const sentence of sentencesOf(block, locale)) {
    const isForeign = hasOnlyLatinProse(sentence, letters);
    if (findings.length === 0 && isForeign) findings.push(finding(sentence, `no ${script} letters`, locale));
  }
  const own = block.match(letters)?.length ?? 0;
  const latin = wordsOf(block).length;
  if (latin >= LONG_SENTENCE && latin > own)
    findings.push(finding(block, `${latin} Latin words and ${own} ${script} letters`, locale));
  return findings;
}

/** Three words with two small ones of one language, or more words than a name has. */
function isForeignSentence(words: readonly string[]): boolean {
  if (words.length > LONGEST_NAME) return true;
  return words.length >= 3 && LOCALES.some((language) => smallWords(words, language) >= 2);
}

/** Two words that are no names, and not one of the language's letters: so short a sentence may have no small words. */
function hasOnlyLatinProse(sentence: string, letters: RegExp): boolean {
  return sentence.search(letters) < 0 && (sentence.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) >= 2;
}

/** The language translations are made from first, because what is foreign is mostly that. */
function otherLanguages(locale: Locale): Locale[] {
  return [SOURCE_LOCALE, ...LOCALES.filter((other) => other !== SOURCE_LOCALE)].filter((other) => other !== locale);
}

function smallWords(words: readonly string[], language: Locale): number {
  const small = smallWordsOf(language);
  return words.filter((word) => small.has(word)).length;
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
  return {
    check: 'language',
    about,
    found: `${found}: "${about}"`,
    expected: `text in ${writingOf(locale).englishName}`,
  };
}
