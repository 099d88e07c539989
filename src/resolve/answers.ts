import type { CodeRef, Finding, Named, PrefixFinding } from './types.ts';

const ORDER = 'code oauth symbol prefix';

/**
 * All findings in the order to show them: known codes, OAuth values, symbols, prefixes, and then what is not known.
 *
 * @param named what `resolve` or `findNamed` returned
 */
export function answers({ findings }: Named): Finding[] {
  const rank = ({ known, kind }: Finding) => (known ? ORDER.indexOf(kind) : ORDER.length);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** Does this finding name a page for sure: a known code or OAuth value, or the whole of a symbol? */
export function isExact(finding: Finding): finding is Exclude<Finding, PrefixFinding> {
  return finding.known && finding.kind !== 'prefix' && (finding.kind === 'code' || finding.match !== 'part');
}

/**
 * The page to go to without asking: the only thing the text names, or the only code beside values of `error` and
 * `suberror`, as in a response, where the code is what happened and the value its kind.
 *
 * @param named what `resolve` or `findNamed` returned
 * @returns undefined when the text names nothing for sure, or more than one page, or something unknown as well
 */
export function onlyPage({ findings }: Named): CodeRef | undefined {
  const isCode = findings.some(({ kind, known }) => kind === 'code' && known);
  const named = isCode
    ? findings.filter((one) => one.kind !== 'oauth' || !isExact(one) || one.match !== 'exact')
    : findings;
  const [only, ...others] = named.flatMap((finding): readonly (CodeRef | undefined)[] =>
    !isExact(finding) ? [undefined] : finding.kind === 'symbol' ? finding.matches : [finding],
  );
  return others.length ? undefined : only;
}
