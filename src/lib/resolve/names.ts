import type { LookupIndex } from '../lookup-data.ts';
import type { PlacedFinding, Query } from './query.ts';

/** What stands before a value that the text itself calls an OAuth error: `error=`, `"error": "`. */
const ERROR_FIELD = /(?<![\w-])error["'\s]*[:=]+["'\s]*$/i;

/**
 * Finds OAuth `error` values and symbols: as written anywhere, in a short query also as separate words. OAuth values
 * that are not known are found where the text itself calls them `error`.
 *
 * @param query the text
 * @param index the lookup data
 * @returns findings, of which several may be of one name
 */
export function findNames({ text, short }: Query, { oauth, bySymbol }: LookupIndex): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  for (const first of text.matchAll(short ? /\w+/g : /\b\w{7,80}\b/g)) {
    const position = first.index;
    const words: string[] = [];
    for (const word of short ? text.slice(position).matchAll(/\w+/g) : [first]) {
      const asWords = words.push(word[0].toLowerCase()) > 1;
      const code = words.join('_');
      const match = asWords ? 'words' : 'exact';
      const common = { match, position, end: position + word[0].length + (asWords ? word.index : 0) } as const;
      const known = oauth.includes(code);
      const isOauth =
        known || (!asWords && /^[a-z]+_[a-z_]+$/.test(code) && ERROR_FIELD.test(text.slice(0, position).slice(-12)));
      if (isOauth) findings.push({ kind: 'oauth', family: 'oauth', code, known, ...common });
      const matches = bySymbol.get(code.replaceAll('_', ''));
      // Two words within a sentence, "not supported", name nothing.
      if (matches && (asWords ? words.length > 2 || !/(?:\w+\W+){3}\w/.test(text) : !isOauth)) {
        findings.push({ kind: 'symbol', known: true, matches, ...common });
      }
    }
  }
  return findings;
}

/**
 * Finds the symbols that have all words of a short query, each from the beginning of one of the symbol's own words:
 * `password expired`, `LookupUserBySid`.
 *
 * @param query the text
 * @param index the lookup data
 */
export function findSymbolParts({ text, short }: Query, { symbols }: LookupIndex): PlacedFinding[] {
  // With other letters, or a letter by itself, it is a sentence.
  if (!short || /[^ -~\s]|\b\w\b/.test(text)) return [];
  // The symbol's words may be written together: /i ?n ?v ?a ?l ?i ?d ?g ?r/ finds InvalidGrant.
  const words = text.match(/[a-z\d]+/gi)?.map((word) => new RegExp(` ${[...word].join(' ?')}`, 'i'));
  const matches = symbols.filter(({ symbol }) => {
    const spaced = symbol.replace(/_?([A-Z\d])/g, ' $1');
    return words?.every((word) => word.test(spaced));
  });
  return matches.length ? [{ kind: 'symbol', known: true, match: 'part', matches, position: 0, end: text.length }] : [];
}
