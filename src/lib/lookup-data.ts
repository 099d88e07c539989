import { compareCodes, type Family, isFamily } from './families.ts';

/** The families whose codes are digits, in the order their codes are listed. */
export const NUMBERED_FAMILIES = ['aadsts', 'aadb2c'] as const satisfies readonly Family[];

export type NumberedFamily = (typeof NUMBERED_FAMILIES)[number];

/** Parts that many symbols have: each is one of the signs from `#` to `/` in the data. Their order is part of the format. */
const OFTEN = 'Invalid Request Password tion Error Auth Tenant Missing NotSupported Require Not'.split(' ');
const FIRST_SIGN = 35;

/** One entry as the lookup needs it. */
export interface LookupEntry {
  readonly family: Family;
  readonly code: string;
  readonly symbol?: string | undefined;
  /** Names the code had in earlier versions of Microsoft's documents. */
  readonly formerSymbols?: readonly string[] | undefined;
}

/**
 * What `lookup.json` holds: one string a family, so that it compresses well. OAuth values have spaces between.
 * Codes stand in numeric order as the difference to the code before, followed by the symbol and then by
 * `!` and a symbol for each former one; a digit within a symbol has `~` before it, and a space separates two codes when
 * the first has no symbol: `16000UserDisabled!UserOff1 2V~2User` are 16000, 16001 and 16003. Frequent parts are one sign.
 */
export type LookupData = Readonly<Record<Family, string>>;

/** A code a symbol names. */
export interface SymbolMatch {
  readonly family: NumberedFamily;
  readonly code: string;
  /** As Microsoft writes it. */
  readonly symbol: string;
  /** Is it a name the code no longer has? */
  readonly former: boolean;
}

/** The lookup data in the form the resolver searches. Every list is in numeric order. */
export interface LookupIndex {
  /** Codes by family and first digits, up to all digits: `aadsts/5005`, `aadsts/50058`. */
  readonly byPrefix: ReadonlyMap<string, readonly string[]>;
  readonly oauth: readonly string[];
  readonly symbols: readonly SymbolMatch[];
  /** The same by the symbol in lower case without underscores. */
  readonly bySymbol: ReadonlyMap<string, readonly SymbolMatch[]>;
}

/**
 * Packs entries for the browser.
 *
 * @param entries all entries with a page, in any order
 * @returns the same bytes for the same entries, whatever their order
 * @throws Error when a family has a code twice, or a symbol has other characters than letters, digits and `_`
 */
export function buildLookup(entries: readonly LookupEntry[]): LookupData {
  const data: Record<Family, string> = { aadsts: '', aadb2c: '', oauth: '' };
  for (const family of Object.keys(data).filter(isFamily)) {
    const own = entries.filter((entry) => entry.family === family).sort((a, b) => compareCodes(a.code, b.code));
    const twice = own.find(({ code }, index) => code === own[index - 1]?.code);
    if (twice !== undefined) throw new Error(`lookup data: ${family} ${twice.code} is there twice`);
    data[family] = family === 'oauth' ? own.map(({ code }) => code).join(' ') : pack(own);
  }
  return data;
}

function pack(entries: readonly LookupEntry[]): string {
  let packed = '';
  let before = 0;
  for (const { code, symbol, formerSymbols } of entries) {
    const former = [...new Set(formerSymbols)].filter((name) => name !== symbol).sort();
    const names = [symbol ?? '', ...former];
    const odd = names.find((name) => !/^\w*$/.test(name));
    if (odd !== undefined) throw new Error(`lookup data: cannot pack the symbol "${odd}" of ${code}`);
    if (/\d$/.test(packed)) packed += ' ';
    packed += Number(code) - before + names.join('!').replace(/\d/g, '~$&');
    before = Number(code);
  }
  return OFTEN.reduce((text, part, at) => text.replaceAll(part, () => String.fromCharCode(FIRST_SIGN + at)), packed);
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
  for (const family of NUMBERED_FAMILIES) {
    let number = 0;
    const packed = data[family].replace(/[#-/]/g, (sign) => OFTEN[sign.charCodeAt(0) - FIRST_SIGN] ?? '');
    for (const [, step, names = ''] of packed.matchAll(/(\d+)((?:~\d|[a-z_!])*)/gi)) {
      number += Number(step);
      const code = String(number);
      for (let length = code.length; length; length -= 1) add(byPrefix, `${family}/${code.slice(0, length)}`, code);
      names.split('!').forEach((name, at) => {
        if (!name) return;
        const symbol = name.replaceAll('~', '');
        const match = { family, code, symbol, former: at > 0 };
        symbols.push(match);
        add(bySymbol, symbol.toLowerCase().replaceAll('_', ''), match);
      });
    }
  }
  return { byPrefix, bySymbol, symbols, oauth: data.oauth.split(' ') };
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
