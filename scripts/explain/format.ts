import { liveLookupUrl } from '../../src/lib/error-sample.ts';
import { localeFacts } from '../../src/lib/locales.ts';
import type { CodeFinding, PrefixFinding, Reading } from '../../src/lib/resolve.ts';
import { type Explained, type Explanation, nameOf, type Page } from './explain.ts';

const READ_AS: Readonly<Record<Reading, string>> = {
  'letter-missing': 'a letter of the prefix is missing',
  'letter-doubled': 'a letter of the prefix is doubled',
  grouped: 'the digits stand in groups',
  'full-width': 'the characters are full-width',
};

/**
 * An explanation for a person: English around, texts in the language asked for.
 *
 * @param explanation what `explain` returned
 * @returns lines of text, still to be made printable
 */
export function formatExplanation(explanation: Explanation): string {
  const { results, resolution } = explanation;
  const blocks = results.map((result) => formatResult(result, explanation));
  for (const suggestion of resolution.suggestions) {
    blocks.push(`"${suggestion.written}" has the letter O. With zeros it would be ${nameOf(suggestion)}.`);
  }
  if (blocks.length === 0) blocks.push('Nothing in this text is a code, an OAuth error value or the name of a code.');
  const { traceId, correlationId, timestamp } = resolution;
  const ids = Object.entries({ 'Trace ID': traceId, 'Correlation ID': correlationId, Time: timestamp }).flatMap(
    ([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]),
  );
  if (ids.length > 0) blocks.push(ids.join('\n'));
  return blocks.join('\n\n');
}

function formatResult({ finding, pages }: Explained, { locale }: Explanation): string {
  switch (finding.kind) {
    case 'code':
    case 'oauth': {
      const lines = finding.known ? pages.map((page) => formatPage(page, locale)) : [unknown(finding)];
      const readAs = finding.kind === 'code' ? finding.readAs : [];
      if (readAs.length > 0)
        lines.push(`Read from "${finding.written}": ${readAs.map((one) => READ_AS[one]).join(', ')}.`);
      return lines.join('\n');
    }
    case 'symbol': {
      if (finding.match !== 'part') {
        const former = finding.matches.filter((match) => match.former);
        const notes = former.map((match) => `${match.symbol} is a former name of ${nameOf(match)}.`);
        return [...notes, ...pages.map((page) => formatPage(page, locale))].join('\n');
      }
      const rows = finding.matches.map((match) => `  ${nameOf(match)}  ${match.symbol}`);
      return [`Names with "${finding.written.trim()}" in them:`, ...rows].join('\n');
    }
    case 'prefix':
      return prefixList(finding);
  }
}

function formatPage({ family, code, symbol, path, text, action, textLocale }: Page, asked: string): string {
  const lines = [[nameOf({ family, code }), symbol].filter(Boolean).join('  '), path];
  if (textLocale !== undefined && textLocale !== asked) {
    lines.push(`(There is no text in "${asked}" yet; this is ${localeFacts(textLocale).name}.)`);
  }
  return [...lines, ...[text, action].flatMap((part) => (part ? ['', part] : []))].join('\n');
}

function unknown(finding: CodeFinding | { readonly kind: 'oauth'; readonly code: string }): string {
  if (finding.kind === 'oauth') return `No page for the OAuth error value "${finding.code}".`;
  const lines = [`No page for ${finding.bare ? `code ${finding.code}` : nameOf(finding)}.`];
  if (finding.related.length > 0) {
    const others = finding.related.map((code) => nameOf({ family: finding.family, code })).join(', ');
    lines.push(`Other codes with the same first digits, not necessarily related: ${others}`);
  }
  const live = liveLookupUrl(finding.family, finding.code);
  if (live !== undefined) lines.push(`Microsoft’s own lookup: ${live}`);
  return lines.join('\n');
}

function prefixList({ family, code, codes, known }: PrefixFinding): string {
  const name = nameOf({ family, code });
  if (!known) return `No code begins with ${name}.`;
  return [
    `Codes that begin with ${name}: ${codes.length}`,
    ...codes.map((one) => `  ${nameOf({ family, code: one })}`),
  ].join('\n');
}
