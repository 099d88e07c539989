import { oauth } from '../core/families/oauth.ts';
import { NUMBERED_FAMILIES, prefixOf } from '../core/families.ts';
import { codesOf, type LookupIndex, type SymbolMatch } from './lookup-data.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** What stands before a value that the text itself calls an OAuth error: `error=`, `"error": "`. */
const ERROR_FIELD = /(?<![\w-])error["'\s]*[:=]+["'\s]*$/i;

const AFTER_FAMILY = new RegExp(`(?:${NUMBERED_FAMILIES.map(prefixOf).join('|')})\\d*\\W{0,6}$`, 'i');

/** What stands after a word at which the text was cut off. */
const CUT_OFF = /[\s.…]*$/y;

/**
 * Finds OAuth `error` values and symbols: as written anywhere, in a short query also as separate words. OAuth values
 * that are not known are found where the text itself calls them `error`; where the text ends with one, they are taken
 * for the beginning of known ones, if there are such.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a pasted text?
 * @param index the lookup data
 * @returns findings, of which several may be of one name
 */
export function findNames(text: string, short: boolean, index: LookupIndex): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  const known = codesOf(oauth.id, index);
  for (const first of text.matchAll(short ? /\w+/g : /\b\w{7,80}\b|\b\w+$/g)) {
    const position = first.index;
    const words: string[] = [];
    for (const word of short ? text.slice(position).matchAll(/\w+/g) : [first]) {
      const asWords = words.push(word[0].toLowerCase()) > 1;
      const code = words.join('_');
      const match = asWords ? 'words' : 'exact';
      const end = position + word[0].length + (asWords ? word.index : 0);
      const isNamed = !asWords && /^[a-z_]+$/.test(code) && ERROR_FIELD.test(text.slice(0, position).slice(-12));
      CUT_OFF.lastIndex = end;
      const isCut = isNamed && CUT_OFF.test(text);
      const values = known.filter((value) => value === code || (isCut && value.startsWith(code)));
      const isOauth = values[0] ?? (isNamed && /._./.test(code));
      for (const value of values[0] ? values : isOauth ? [code] : []) {
        const asPart = value === code ? match : 'part';
        findings.push({
          kind: 'oauth',
          family: oauth.id,
          code: value,
          known: !!values[0],
          match: asPart,
          position,
          end,
        });
      }
      const named = index.bySymbol.get(code.replaceAll('_', ''));
      const matches =
        short || isDistinct(named) || AFTER_FAMILY.test(text.slice(Math.max(0, position - 24), position))
          ? named
          : undefined;
      // Two words within a sentence, "not supported", name nothing.
      if (matches && (asWords ? words.length > 2 || !/(?:\w+\W+){3}\w/.test(text) : !isOauth)) {
        findings.push({ kind: 'symbol', known: true, matches, match, position, end });
      }
    }
  }
  return findings;
}

/**
 * `AuthenticationFailed` or `KeyNotFound` are errors of many services: in a long text a name is taken for a code's only
 * if it has four words or more, is written as a constant of Windows is, or stands behind its family.
 */
function isDistinct(matches: readonly SymbolMatch[] = []): boolean {
  return matches.some(({ symbol }) => /(?:[A-Z]+[a-z\d]+.*){4}|_E_/.test(symbol));
}

/**
 * Finds the symbols that have all words of a short query, each from the beginning of one of the symbol's own words:
 * `password expired`, `LookupUserBySid`.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a pasted text?
 * @param index the lookup data
 */
export function findSymbolParts(text: string, short: boolean, { symbols }: LookupIndex): PlacedFinding[] {
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
