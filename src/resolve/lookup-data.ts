/*
 * The resolver's data. Three forms of the same:
 *
 * 1. `LookupEntry`: what the content says of a code.
 * 2. `LookupData`: what `lookup.json` holds, a string for each family. `buildLookup` writes it while the site is built.
 * 3. `LookupIndex`: maps to search in. `decodeLookup` makes it in the browser.
 *
 * In a family's string an item stands for each code, in order, with spaces between them:
 *
 *     016000:KmsiStop!KmsiOff 41 43:V2Kmsi
 *
 * An item begins with one digit (base 36) that says how many characters the code shares with the code before; the rest of
 * the code follows. `:` and a name is the code's symbol, `!` and a name a symbol it had in an earlier edition. The example
 * has the codes 16000, 16001 and 16003. This works alike for digits, hexadecimal digits and names.
 */
import { compareCodes, FAMILIES, type Family, hasDigits, type NumberedFamily } from '../core/families.ts';

/** One entry as the lookup needs it. */
export interface LookupEntry {
  readonly family: Family;
  readonly code: string;
  readonly symbol?: string | undefined;
  /** Names the code had in earlier versions of Microsoft's documents. */
  readonly formerSymbols?: readonly string[] | undefined;
}

/** What `lookup.json` holds, by family. */
export type LookupData = Readonly<Record<string, string>>;

/** A code a symbol names. */
export interface SymbolMatch {
  readonly family: NumberedFamily;
  readonly code: string;
  /** As Microsoft writes it. */
  readonly symbol: string;
  /** Is it a name the code no longer has? */
  readonly former: boolean;
}

/** The lookup data in the form the resolver searches. Every list is in the order of its family's codes. */
export interface LookupIndex {
  /**
   * Codes by family and first digits, from none to all: `aadsts/`, `aadsts/5005`, `aadsts/50058`. Of a family without
   * digits, by none and by all characters: `oauth/`, `oauth/invalid_grant`.
   */
  readonly byPrefix: ReadonlyMap<string, readonly string[]>;
  readonly symbols: readonly SymbolMatch[];
  /** The same by the symbol in lower case without underscores. */
  readonly bySymbol: ReadonlyMap<string, readonly SymbolMatch[]>;
}

/** No code is longer than one digit of base 36 can say. */
const MOST_SHARED = 35;

/**
 * Packs entries for the browser.
 *
 * @param entries all entries with a page, in any order
 * @returns the same bytes for the same entries, whatever their order
 * @throws Error when a family has a code twice, or a symbol has other characters than letters, digits and `_`
 */
export function buildLookup(entries: readonly LookupEntry[]): LookupData {
  return Object.fromEntries(FAMILIES.map((family) => [family, packFamily(family, entries)]));
}

function packFamily(family: Family, entries: readonly LookupEntry[]): string {
  const own = entries.filter((entry) => entry.family === family);
  own.sort((a, b) => compareCodes(family, a.code, b.code));
  return own
    .map((entry, at) => {
      const before = own[at - 1]?.code ?? '';
      if (before === entry.code) throw new Error(`lookup data: ${family} ${entry.code} is there twice`);
      return packEntry(entry, before);
    })
    .join(' ');
}

function packEntry({ code, symbol, formerSymbols = [] }: LookupEntry, before: string): string {
  const former = [...new Set(formerSymbols)].filter((name) => name !== symbol).sort();
  const odd = [symbol ?? '', ...former].find((name) => !/^\w*$/.test(name));
  if (odd !== undefined) throw new Error(`lookup data: cannot pack the symbol "${odd}" of ${code}`);
  const shared = sharedLength(before, code);
  const names = (symbol === undefined ? '' : `:${symbol}`) + former.map((name) => `!${name}`).join('');
  return shared.toString(36) + code.slice(shared) + names;
}

function sharedLength(before: string, code: string): number {
  let length = 0;
  while (length < Math.min(before.length, MOST_SHARED) && before[length] === code[length]) length += 1;
  return length;
}

/**
 * Unpacks what `buildLookup` packed.
 *
 * @param data the parsed `lookup.json`
 */
export function decodeLookup(data: LookupData): LookupIndex {
  const byPrefix = new Map<string, string[]>();
  const bySymbol = new Map<string, SymbolMatch[]>();
  const symbols: SymbolMatch[] = [];
  for (const family of FAMILIES) {
    for (const { code, names } of unpackFamily(data[family] ?? '')) {
      for (const prefix of prefixesOf(family, code)) add(byPrefix, `${family}/${prefix}`, code);
      for (const { symbol, former } of names) {
        const match: SymbolMatch = { family: family as NumberedFamily, code, symbol, former };
        symbols.push(match);
        add(bySymbol, symbol.toLowerCase().replaceAll('_', ''), match);
      }
    }
  }
  return { byPrefix, bySymbol, symbols };
}

interface Unpacked {
  readonly code: string;
  readonly names: readonly { readonly symbol: string; readonly former: boolean }[];
}

function* unpackFamily(packed: string): Generator<Unpacked> {
  let before = '';
  for (const item of packed.split(' ')) {
    const [, shared = '', rest = '', names = ''] = /^([\da-z])(\w*)(.*)$/.exec(item) ?? [];
    if (shared === '') continue;
    const code = before.slice(0, Number.parseInt(shared, 36)) + rest;
    before = code;
    const matches = [...names.matchAll(/([:!])(\w+)/g)];
    yield { code, names: matches.map(([, sign, symbol = '']) => ({ symbol, former: sign === '!' })) };
  }
}

function prefixesOf(family: Family, code: string): string[] {
  if (!hasDigits(family)) return ['', code];
  return Array.from({ length: code.length + 1 }, (_, length) => code.slice(0, length));
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * All codes of a family that have a page.
 *
 * @param family the family
 * @param index the lookup data
 */
export function codesOf(family: Family, { byPrefix }: LookupIndex): readonly string[] {
  return byPrefix.get(`${family}/`) ?? [];
}

/**
 * Is there a page for this code?
 *
 * @param family the family
 * @param code the code without prefix
 * @param index the lookup data
 */
export function isKnownCode(family: Family, code: string, { byPrefix }: LookupIndex): boolean {
  // The code itself, if it is one, is the first of those that begin like it.
  return byPrefix.get(`${family}/${code}`)?.[0] === code;
}
