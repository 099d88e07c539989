import type { CodeView } from '../../src/catalog/code-view.ts';
import { fullCode } from '../../src/core/families.ts';
import type { Locale } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';
import type { UiStrings } from '../../src/core/ui-strings.ts';
import type { LookupIndex } from '../../src/resolve/lookup-data.ts';
import {
  answers,
  type CodeRef,
  codesWith,
  type Finding,
  type Reading,
  type Resolution,
  readingsOf,
  relatedCodes,
  resolve,
} from '../../src/resolve/resolve.ts';

/** One page the answer names. */
export interface Page {
  readonly view: CodeView;
  /** Where the page is in the language asked for, below its site. */
  readonly path: string;
  /** Its whole address, where the site is known. */
  readonly url?: string;
}

/** One result with what is to be said of it. */
export interface Explained {
  readonly finding: Finding;
  /** How a code was read where it is not written as usual. */
  readonly readAs: readonly Reading[];
  /** Of first digits all codes that begin so; of an unknown code some that share its first digits. */
  readonly others: readonly string[];
  /** The page of a code; the pages of a symbol. Lists of codes with the same beginning have none. */
  readonly pages: readonly Page[];
}

/** What the command line answers. */
export interface Explanation {
  readonly locale: Locale;
  readonly results: readonly Explained[];
  readonly resolution: Resolution;
  /** 0 when the text names something known, 1 when it names nothing, or only codes that are not known. */
  readonly exitCode: 0 | 1;
}

/** What an explanation is made from. */
export interface Sources {
  /** Address of the site, without a slash at its end; a project that is not built for one has none. */
  readonly site?: string;
  readonly index: LookupIndex;
  /** What the site says of a code; undefined for a code it does not know. */
  readonly view: (ref: CodeRef, locale: Locale) => CodeView | undefined;
  readonly readStrings: (locale: Locale) => UiStrings;
}

/**
 * Looks a text up and adds what the Atlas says about what it names.
 *
 * @param text a code, a name, or a pasted message
 * @param locale the language to answer in
 * @param sources lookup data and texts
 */
export function explain(text: string, locale: Locale, { site, index, view }: Sources): Explanation {
  const resolution = resolve(text, index);
  const pagesOf = (ref: CodeRef): Page[] => {
    const found = view(ref, locale);
    if (found === undefined) return [];
    const path = localizedPath(locale, found.path);
    return [{ view: found, path, ...(site === undefined ? {} : { url: site + path }) }];
  };
  const results = answers(resolution).map((finding) => ({
    finding,
    readAs: readingsOf(finding),
    others: othersOf(finding, index),
    pages: refsOf(finding).flatMap(pagesOf),
  }));
  // An unknown code is what was asked about, even where an OAuth value stands beside it.
  const codes = results.filter(({ finding }) => finding.kind === 'code');
  const decisive = codes.length > 0 ? codes : results;
  return { locale, results, resolution, exitCode: decisive.some(({ finding }) => finding.known) ? 0 : 1 };
}

function othersOf(finding: Finding, index: LookupIndex): readonly string[] {
  if (finding.kind === 'prefix') return codesWith(finding, index);
  return finding.kind === 'code' ? relatedCodes(finding, index) : [];
}

function refsOf(finding: Finding): readonly CodeRef[] {
  if (!finding.known || finding.kind === 'prefix') return [];
  return finding.kind === 'symbol' ? finding.matches : [finding];
}

/**
 * A result's name as people write it.
 *
 * @param ref a code
 */
export function nameOf({ family, code }: CodeRef): string {
  return fullCode(family, code);
}
