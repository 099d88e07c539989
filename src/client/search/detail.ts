import { colon, type Locale } from '../../core/locales.ts';
import type { Lines, Remark } from '../../decode/code-texts.ts';
import type { KindsData } from '../../search/kinds.ts';
import type { SearchStrings } from '../../search/strings.ts';
import { loadCodeTexts } from '../code-texts.ts';

/** What is said of a code below its name, as it comes. */
export interface Detail {
  /** Who can put it right, and whether trying again helps; empty when nobody says so. */
  readonly words: Promise<readonly Remark[]>;
  /** Fetches what the reader does first, once the answer stands. */
  readonly line: () => Promise<Remark | undefined>;
}

const NO_LINES: Lines = { roles: [], lines: {} };
const { connection } = navigator as { connection?: { saveData?: boolean } };

/**
 * Makes what finds the detail of a code. The words are there with the search; the lines are a file of their own for all codes,
 * fetched once a page when the first answer stands, and not at all for someone who saves data. Without it the words remain.
 *
 * @param locale the language
 * @param strings what the search says
 * @param kinds what is known of the codes
 * @param load fetches the lines
 * @returns the detail of a code, by `aadsts/50126`
 */
export function detailFinder(
  locale: Locale,
  strings: SearchStrings,
  kinds: Promise<KindsData | undefined>,
  load: (locale: Locale) => Promise<Lines> = loadCodeTexts,
): (id: string) => Detail {
  let lines: Promise<Lines> | undefined;
  const loadLines = (): Promise<Lines> => {
    if (connection?.saveData === true) return Promise.resolve(NO_LINES);
    lines ??= load(locale).catch(() => {
      // After a failure the next answer tries again.
      lines = undefined;
      return NO_LINES;
    });
    return lines;
  };
  // One line after the other: only a sign tells the label from what is said.
  const signed = ({ label, ...said }: Remark): Remark => ({ ...said, label: label + colon(locale).trimEnd() });
  return (id) => {
    const rule = import('../../decode/code-texts.ts');
    const words = Promise.all([rule, kinds]).then(([{ remarksOn }, all]) =>
      all === undefined ? [] : remarksOn(id, { kinds: all, texts: NO_LINES, strings }).three.slice(1).map(signed),
    );
    const line = async (): Promise<Remark | undefined> => {
      const [{ remarksOn }, all, texts] = await Promise.all([rule, kinds, loadLines()]);
      const said = all && remarksOn(id, { kinds: all, texts, strings }).line;
      return said && signed(said);
    };
    return { words: words.catch(() => []), line: () => line().catch(() => undefined) };
  };
}
