import { compareCodes, type Family } from '../core/families.ts';

/** The families whose codes are digits, in the order their codes are listed. */
export const NUMBERED_FAMILIES = ['aadsts', 'aadb2c'] as const satisfies readonly Family[];

export type NumberedFamily = (typeof NUMBERED_FAMILIES)[number];

/** Parts that many symbols have, each a sign in the data. These were measured to make it shortest; any others would do. */
const OFTEN =
  'tion Missing Unauthorized OnPrem Unsupported NotSupported Tenant ent Auth NotFound Error Require Password able ' +
  'Resource Token Expired Failed User Service Not Invalid In al ng Request ed';
const SIGNS = "#$%&'()*+,-./:;<=>?@[]^`{|}";

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
 * the first has no symbol: `16000KmsiStop!KmsiOff1 2V~2Kmsi` are 16000, 16001 and 16003. Frequent parts are one sign;
 * the last string says which is which, `#tion$Missing`.
 */
export type LookupData = readonly [aadsts: string, aadb2c: string, oauth: string, often: string];

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
  /** Codes by family and first digits, from none to all: `aadsts/`, `aadsts/5005`, `aadsts/50058`. */
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
  const often = OFTEN.split(' ').map((part, at) => ({ part, sign: SIGNS[at] ?? '' }));
  const listOf = (family: Family): string => {
    const own = entries.filter((entry) => entry.family === family).sort((a, b) => compareCodes(a.code, b.code));
    const twice = own.find(({ code }, index) => code === own[index - 1]?.code);
    if (twice !== undefined) throw new Error(`lookup data: ${family} ${twice.code} is there twice`);
    if (family === 'oauth') return own.map(({ code }) => code).join(' ');
    return often.reduce((text, { part, sign }) => text.replaceAll(part, () => sign), pack(own));
  };
  const key = often.map(({ sign, part }) => sign + part).join('');
  return [listOf('aadsts'), listOf('aadb2c'), listOf('oauth'), key];
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
  return packed;
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
  NUMBERED_FAMILIES.forEach((family, at) => {
    let number = 0;
    let packed = data[at] ?? '';
    for (const [, sign = '', part = ''] of data[3].matchAll(/(\W)(\w+)/g)) packed = packed.replaceAll(sign, part);
    for (const [, step, names = ''] of packed.matchAll(/(\d+)((?:~\d|[a-z_!])*)/gi)) {
      number += Number(step);
      const code = String(number);
      for (let length = code.length; length >= 0; length -= 1)
        add(byPrefix, `${family}/${code.slice(0, length)}`, code);
      names.split('!').forEach((name, at) => {
        if (!name) return;
        const symbol = name.replaceAll('~', '');
        const match = { family, code, symbol, former: at > 0 };
        symbols.push(match);
        add(bySymbol, symbol.toLowerCase().replaceAll('_', ''), match);
      });
    }
  });
  return { byPrefix, bySymbol, symbols, oauth: data[2].split(' ') };
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
