import { SOURCE_LOCALE } from '../../../src/core/locales.ts';
import { proseOf, withoutLiterals } from './markdown.ts';
import { type PairCheck, translatedPart } from './pair.ts';

/**
 * Where the French text has a term of the glossary, the translation has one of its forms. French forms are whole words
 * in any case, each with or without a plural s; the translation's forms may be part of a word (`leier` in `leieren`).
 */
export const checkTerms: PairCheck = ({ source, target, glossary }) => {
  if (source.locale !== SOURCE_LOCALE) return [];
  const french = straighten(proseOf(translatedPart(source)).map(withoutLiterals).join('\n'));
  const translation = straighten(translatedPart(target));
  return glossary.terms.flatMap(({ source: forms, target: wanted }) => {
    const used = forms.find((form) => wholeWords(form).test(french));
    if (used === undefined || wanted.some((form) => translation.includes(straighten(form)))) return [];
    return [
      {
        check: 'terms' as const,
        about: used,
        found: `"${used}" in the source, and none of its translations`,
        expected: `${wanted.map((form) => `"${form}"`).join(' or ')}, as content/glossary/${target.locale}.md says`,
      },
    ];
  });
};

const patterns = new Map<string, RegExp>();

function wholeWords(form: string): RegExp {
  const known = patterns.get(form);
  if (known !== undefined) return known;
  const words = straighten(form).split(/\s+/u).map(literally).join('s?\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${words}s?(?![\\p{L}\\p{N}_])`, 'u');
  patterns.set(form, pattern);
  return pattern;
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function straighten(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
