import type { Family } from '../../../src/core/families.ts';
import { fullCode } from '../../../src/core/families.ts';
import { decodeLookup } from '../../../src/resolve/lookup-data.ts';
import { threeWordsOf } from '../../../src/search/kinds.ts';
import type { IndexedPage } from '../search-index.ts';
import { UNKNOWN } from './labels.ts';
import type { Said, SaidByCode } from './said.ts';

/**
 * What the dialog and the results page say of every code, from the files a browser reads.
 *
 * @param lookup text of `lookup.json`
 * @param kinds text of `kinds.json`
 * @param sentences text of a language's `sentences.json`
 */
export function readResults(lookup: string, kinds: string, sentences: string): SaidByCode {
  const { byPrefix, symbols } = decodeLookup(JSON.parse(lookup));
  const [words, said] = [JSON.parse(kinds), JSON.parse(sentences)];
  const symbolsOf = new Map(
    symbols.filter(({ former }) => !former).map(({ family, code, symbol }) => [`${family}/${code}`, symbol]),
  );
  const families = [...byPrefix].filter(([prefix]) => prefix.endsWith('/'));
  return new Map(
    families.flatMap(([prefix, codes]) =>
      codes.map((code): [string, Said] => {
        const id = `${prefix}${code}`;
        const symbol = symbolsOf.get(id);
        const sentence = [said[id] ?? ''].flat()[0];
        const name = fullCode(prefix.slice(0, -1) as Family, code);
        return [id, { name, ...(symbol && { symbol }), ...(threeWordsOf(words, id) ?? UNKNOWN), sentence }];
      }),
    ),
  );
}

/** The full-text index sets something between Chinese words, and has ASCII apostrophes. */
const plain = (text: string): string => text.replace(/[\s\u200b]+/gu, '').replaceAll('’', "'");

/**
 * What the full-text index says of the pages of codes. It holds a page's words in a row: the sentence begins after the title,
 * and how long it is only what one looks for can say.
 *
 * @param pages by path without language
 * @param sentences what is looked for, by id
 */
export function readIndex(
  pages: ReadonlyMap<string, IndexedPage>,
  sentences: ReadonlyMap<string, string>,
  origin: string,
): SaidByCode {
  const codes = [...pages].filter(([path]) => /^\/(?:aadsts|aadb2c|oauth)\/\w+$/.test(path));
  return new Map(
    codes.map(([path, { content, url, meta }]): [string, Said] => {
      const id = path.slice(1);
      const [name = '', symbol] = (meta.title ?? '').split(' ');
      const wanted = sentences.get(id) ?? '';
      const after = plain(content).slice(plain(meta.title ?? '').length);
      const sentence = after.startsWith(plain(wanted)) ? wanted : after.slice(0, 80);
      return [id, { name, ...(symbol && { symbol }), sentence, url: `${origin}${url.replace(/\.html$/, '')}` }];
    }),
  );
}
