import { BARE_FAMILY, type Family } from '../core/families.ts';

/** What is known of a code beside its texts. */
export interface CodeFacts {
  /** Names it had in earlier versions of Microsoft's documents. */
  readonly formerSymbols: readonly string[];
  /** Addresses on the web. */
  readonly links: readonly string[];
}

type FormerNames = Readonly<Record<string, { readonly formerSymbols?: readonly string[] }>>;
type Links = Readonly<Record<string, readonly string[]>>;

const FILES = import.meta.glob('../../content/facts/*.json', { eager: true, import: 'default' });

/**
 * The facts of a code: former names from the file of its family in `content/facts`; `links.json` is about the codes of
 * Microsoft Entra.
 *
 * @param family the code's family
 * @param code the code without prefix
 */
export function factsOf(family: Family, code: string): CodeFacts {
  const former = FILES[`../../content/facts/${family}.json`] as FormerNames | undefined;
  const links = FILES['../../content/facts/links.json'] as Links | undefined;
  return {
    formerSymbols: former?.[code]?.formerSymbols ?? [],
    links: family === BARE_FAMILY ? (links?.[code] ?? []) : [],
  };
}
