import { colon, languageName } from '../../src/core/locales.ts';
import type { Translator } from '../../src/core/ui-strings.ts';
import { stateSentence } from '../../src/publish/state-sentence.ts';
import { liveLookupUrl } from '../../src/resolve/error-sample.ts';
import type { CodeFinding, PrefixFinding } from '../../src/resolve/resolve.ts';
import { elsewhere } from '../../src/search/answer-view.ts';
import { type Explained, type Explanation, nameOf, type Page } from './explain.ts';

/**
 * An explanation for a person, in the words the site has for it.
 *
 * @param explanation what `explain` returned
 * @param t the interface strings of the language asked for
 * @returns lines of text, still to be made printable
 */
export function formatExplanation({ results, resolution }: Explanation, t: Translator): string {
  const labelled = (label: string, value: string): string => `${label}${colon(t.locale)}${value}`;
  const blocks = results.map((result) => formatResult(result, t));
  for (const suggestion of resolution.suggestions) {
    blocks.push(labelled(`${suggestion.written}\n${t('search.why.offer')}`, nameOf(suggestion)));
  }
  for (const { name, message, href } of resolution.others.map(elsewhere)) {
    blocks.push(`${labelled(name, t(message.key))}\n${href}`);
  }
  const { traceId, correlationId, timestamp } = resolution;
  const ids = [
    [t('decode.traceId'), traceId],
    [t('decode.correlationId'), correlationId],
    [t('decode.time'), timestamp],
  ].flatMap(([label, value]) => (label === undefined || value === undefined ? [] : [labelled(label, value)]));
  if (ids.length > 0) blocks.push(ids.join('\n'));
  return blocks.length === 0 ? t('decode.nothing') : blocks.join('\n\n');
}

function formatResult({ finding, readAs, others, pages }: Explained, t: Translator): string {
  switch (finding.kind) {
    case 'code':
    case 'oauth': {
      const lines = finding.known ? pages.map((page) => formatPage(page, t)) : [unknown(finding, others, t)];
      if (readAs.length > 0) lines.unshift(t('search.why.read', { code: nameOf(finding) }));
      if (finding.kind === 'oauth' && finding.match === 'part') {
        lines.unshift(`${t('search.why.cut', { start: finding.written })}${colon(t.locale).trimEnd()}`);
      }
      return lines.join('\n');
    }
    case 'symbol': {
      if (finding.match !== 'part') {
        const former = finding.matches.filter((match) => match.former);
        const notes = former.map(
          (match) => `${match.symbol}${colon(t.locale)}${t('search.why.former', { code: nameOf(match) })}`,
        );
        return [...notes, ...pages.map((page) => formatPage(page, t))].join('\n');
      }
      const rows = finding.matches.map((match) => `  ${nameOf(match)}  ${match.symbol}`);
      return [`${t('search.why.part')}${colon(t.locale).trimEnd()}`, ...rows].join('\n');
    }
    case 'prefix':
      return prefixList(finding, others, t);
  }
}

function formatPage({ view, path, url = path }: Page, t: Translator): string {
  const lines = [[view.name, view.symbol].filter(Boolean).join('  '), url];
  const said = (label: string, values: readonly string[]): string => `${label}${colon(t.locale)}${values.join(', ')}`;
  if (view.kind !== 'unknown') {
    lines.push(
      '',
      said(t('sign.kind'), [t(`kind.${view.kind}`)]),
      said(
        t('sign.fixer'),
        view.fixers.map((fixer) => t(`fixer.${fixer}`)),
      ),
      said(t('sign.retry'), [t(`retry.${view.retry}`)]),
    );
  }
  const { answer, document } = view;
  if (answer !== undefined) {
    lines.push('', answer.what);
    for (const { role, lines: steps } of answer.steps)
      lines.push(`${t(`role.${role}`)}${colon(t.locale)}${steps.join(' ')}`);
  }
  if (view.note !== undefined) lines.push('', `${t('note.title')} ${view.note.text}`);
  if (document !== undefined && (document.text.body !== '' || document.text.action !== undefined)) {
    if (document.isFallback) {
      const language = languageName(t.locale, t.locale);
      const textLanguage = languageName(document.text.locale, t.locale);
      lines.push('', `(${t('notice.fallback', { language, textLanguage })})`);
    }
    if (answer !== undefined) lines.push('', `${t('code.says')}${colon(t.locale).trimEnd()}`);
    lines.push(...[document.text.body, document.text.action].flatMap((part) => (part ? ['', part] : [])));
  }
  if (view.isBare) lines.push('', stateSentence(view, t), ...(view.liveUrl === undefined ? [] : [view.liveUrl]));
  return lines.join('\n');
}

function unknown(
  finding: CodeFinding | { readonly kind: 'oauth'; readonly code: string },
  related: readonly string[],
  t: Translator,
): string {
  const code = finding.kind === 'oauth' || finding.bare ? finding.code : nameOf(finding);
  const lines = [t('search.unknown.code', { code }), t('search.unknown.why')];
  if (finding.kind === 'oauth') return lines.join('\n');
  if (related.length > 0) {
    const others = related.map((other) => nameOf({ family: finding.family, code: other })).join(', ');
    lines.push(`${t('search.why.others')}${colon(t.locale)}${others}`);
  }
  const live = liveLookupUrl(finding.family, finding.code);
  if (live !== undefined) lines.push(`${t('search.live', { code })}${colon(t.locale)}${live}`);
  return lines.join('\n');
}

function prefixList({ family, code, known }: PrefixFinding, codes: readonly string[], t: Translator): string {
  const prefix = nameOf({ family, code });
  if (!known) return t('search.unknown.prefix', { code: prefix });
  return [
    t.plural('search.why.prefix', codes.length, { prefix }),
    ...codes.map((one) => `  ${nameOf({ family, code: one })}`),
  ].join('\n');
}
