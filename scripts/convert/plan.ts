import { formatEntryFile } from '../../src/catalog/entry-file.ts';
import { digestOf } from '../../src/core/digest.ts';
import { fullCode } from '../../src/core/families.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { docsPage } from './adapters/docs/docs-page.ts';
import { docsQuestions } from './adapters/docs/docs-questions.ts';
import { learnText } from './adapters/learn-text.ts';
import { sideBySide } from './adapters/side-by-side.ts';
import { accountForLines, formatRanges } from './line-account.ts';
import type { Manifest } from './manifest.ts';
import type { Adapter, CodeRecord, GuideRecord, LeftOut } from './records.ts';
import type { SourceText } from './sources.ts';

/** The adapter for each name a manifest may use. */
export const ADAPTERS: Readonly<Record<Manifest['sources'][number]['adapter'], Adapter>> = {
  'learn-text': learnText,
  'docs-page': docsPage,
  'docs-questions': docsQuestions,
  'side-by-side': sideBySide,
};

const NOTICE =
  'Made by `npm run convert` from the source named here. Do not edit; CONTRIBUTING.md says what to do instead.';

/** What one source gave. */
export interface SourceReport {
  readonly id: string;
  /** Lines that are not blank. */
  readonly lines: number;
  readonly codes: number;
  readonly guides: number;
  readonly leftOut: readonly LeftOut[];
  /** Codes that stand in the source more than once, all texts kept, as people write them. */
  readonly repeated: readonly string[];
}

/** The content that the sources make: text by path below `content/`, and a report a source. */
export interface Plan {
  readonly files: ReadonlyMap<string, string>;
  readonly reports: readonly SourceReport[];
}

/**
 * Works out all content files. Pure: the same sources give the same plan.
 *
 * @param texts the sources
 * @param guideSlugs slugs by English title
 * @throws SourceError where a source cannot be read, a line is unaccounted for, or two sources disagree on one text
 */
export function planContent(texts: readonly SourceText[], guideSlugs: Manifest['guides']): Plan {
  const files = new Map<string, string>();
  const guides = new Map<string, { record: GuideRecord; path: string }>();
  const reports = texts.map(({ source, text }) => {
    const adaptation = ADAPTERS[source.adapter](text, { source, guideSlugs });
    const lines = accountForLines(text, adaptation, source.path);
    const codeRecords = adaptation.records.filter((record) => record.kind === 'code');
    const { merged, repeated } = mergeRepeated(codeRecords);
    for (const record of merged) {
      const path = `codes/${record.family}/${record.code}/${record.locale}.md`;
      if (files.has(path))
        throw disagreement(source.path, record.lines[0]?.first, fullCode(record.family, record.code));
      files.set(path, formatCode(record, source.id));
    }
    const guideRecords = adaptation.records.filter((record) => record.kind === 'guide');
    for (const record of guideRecords) {
      const path = `guides/${record.slug}/${record.locale}.md`;
      const known = guides.get(path);
      if (known === undefined) {
        guides.set(path, { record, path: source.path });
        files.set(path, formatGuide(record, source.id));
      } else if (known.path === source.path || !sameText(known.record, record)) {
        throw disagreement(
          source.path,
          record.lines[0]?.first,
          `${record.slug} in ${record.locale} (also in ${known.path})`,
        );
      }
    }
    return {
      id: source.id,
      lines,
      codes: merged.length,
      guides: guideRecords.length,
      leftOut: adaptation.leftOut,
      repeated,
    };
  });
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), reports };
}

/** The same code twice in one source: one record with both texts, one under the other. */
function mergeRepeated(records: readonly CodeRecord[]): { merged: CodeRecord[]; repeated: string[] } {
  const byCode = new Map<string, CodeRecord>();
  const repeated = new Set<string>();
  for (const record of records) {
    const key = fullCode(record.family, record.code);
    const first = byCode.get(key);
    if (first === undefined) {
      byCode.set(key, record);
      continue;
    }
    repeated.add(key);
    const otherSymbol = record.symbol !== undefined && record.symbol !== first.symbol ? record.symbol : '';
    byCode.set(key, {
      ...first,
      body: joinTexts([first.body, joinTexts([otherSymbol, record.body], '\n\n')], '\n\n---\n\n'),
      ...(record.action === undefined ? {} : { action: [first.action, record.action].join(' ') }),
      lines: [...first.lines, ...record.lines],
    });
  }
  return { merged: [...byCode.values()], repeated: [...repeated] };
}

function joinTexts(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

function formatCode(record: CodeRecord, source: string): string {
  const { family, code, locale, symbol, action, lines, body } = record;
  const digest = digestOf(body, action);
  return formatEntryFile(
    { origin: 'source', family, code, locale, symbol, action, source, lines: formatRanges(lines), digest },
    body,
    NOTICE,
  );
}

function formatGuide(record: GuideRecord, source: string): string {
  const { slug, locale, title, sentences, lines, body } = record;
  const digest = digestOf(title, body);
  return formatEntryFile(
    { origin: 'source', guide: slug, locale, title, source, lines: formatRanges(lines), digest, sentences },
    body,
    NOTICE,
  );
}

function sameText(a: GuideRecord, b: GuideRecord): boolean {
  return a.title === b.title && a.body === b.body && String(a.sentences) === String(b.sentences);
}

function disagreement(file: string, line: number | undefined, what: string): SourceError {
  return new SourceError({
    file,
    line,
    found: `another text for ${what}`,
    expected: 'one text for each code or guide and language, or the same one in two sources',
    advice: 'decide which source owns it; if one document has a section twice, take it from its origin again',
  });
}
