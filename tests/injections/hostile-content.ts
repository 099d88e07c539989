import { planContent } from '../../scripts/convert/plan.ts';
import { describeSource, readFixture } from '../../scripts/convert/testing/fixtures.ts';
import { formatEntryFile } from '../../src/catalog/entry-file.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { visibleText } from '../../src/text/visible-text.ts';
import { CONTEXTS } from './contexts.ts';
import { INJECTIONS } from './corpus.ts';

/** The first code; two injections a code. Its first digits are those of no other page. */
const FIRST_CODE = 60_000;
const DIGEST = '0'.repeat(16);
/** A word no injection has, to find every text by. */
export const WORD = 'Zymurgy';

const TEXTS = INJECTIONS.map(({ text }) => text);
const at = (index: number): string => TEXTS[index % TEXTS.length] ?? '';
const inSentence = CONTEXTS['a sentence'] ?? String;

/** Codes whose texts are hostile, in order. */
export const HOSTILE_CODES: readonly string[] = Array.from({ length: Math.ceil(TEXTS.length / 2) }, (_, n) =>
  String(FIRST_CODE + n),
);

/**
 * The content of a site whose every text is hostile, by path below `content`: French from hostile sources by way of the
 * converter, English and Norwegian as translations, Chinese as a fallback, guides with a sentence for each injection.
 */
export function hostileContent(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [n, code] of HOSTILE_CODES.entries()) {
    const head = { family: 'aadsts', code };
    const from = { locale: 'fr', digest: DIGEST };
    files.set(`codes/aadsts/${code}/fr.md`, converted(code, at(2 * n)) ?? converted(code, 'Refus.') ?? '');
    const english = { ...head, locale: 'en', action: at(2 * n + 1), note: at(2 * n + HOSTILE_CODES.length), from };
    files.set(`translations/aadsts/${code}/en.md`, formatEntryFile(english, `${at(2 * n)}\n\n${WORD} ${n}.`));
    const norwegian = { ...head, locale: 'nb', action: inSentence(at(2 * n)), note: at(2 * n), from };
    files.set(`translations/aadsts/${code}/nb.md`, formatEntryFile(norwegian, inSentence(at(2 * n + 1))));
  }
  addAnswers(files);
  addOthers(files);
  addGuides(files);
  return files;
}

/** What the converter makes of a source that says this of a code; undefined where it refuses. */
function converted(code: string, text: string): string | undefined {
  const fixture = readFixture('learn-text', 'whole-page');
  const line = 'AADSTS50002 La demande est trop longue.';
  const hostile = fixture.text.replace(line, () => `AADSTS${code} Hostile${code}Symbol : ${text}`);
  const source = describeSource('learn-text', { id: 'aadsts-fr' });
  try {
    return planContent([{ source, text: hostile, edition: 1, isCurrent: true }], fixture.context.guideSlugs).files.get(
      `codes/aadsts/${code}/fr.md`,
    );
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

/** The codes that pages name as examples; the action of one is hostile in the decoder's data. */
function addOthers(files: Map<string, string>): void {
  const source = { origin: 'source', locale: 'fr', digest: DIGEST };
  const b2c = { ...source, family: 'aadb2c', code: '90118', source: 'aadb2c-fr' };
  files.set('codes/aadb2c/90118/fr.md', formatEntryFile(b2c, 'Mot de passe oublié.'));
  const session = { ...source, family: 'aadsts', code: '50058', source: 'aadsts-fr' };
  files.set('codes/aadsts/50058/fr.md', formatEntryFile(session, 'Pas de session.'));
  const [script = '', override = ''] = [at(0), '\u202eevil&#x202E;'];
  const grant = {
    ...source,
    family: 'oauth',
    code: 'invalid_grant',
    source: 'aadsts-fr',
    action: `${script}${override}`,
  };
  files.set('codes/oauth/invalid_grant/fr.md', formatEntryFile(grant, `${override} ${script}`));
}

/** A sentence for each injection; guides of sentences have one a line. */
function addGuides(files: Map<string, string>): void {
  const lines = TEXTS.map((text) => text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim()).filter(
    (text) => visibleText(text).trim() !== '',
  );
  const sentences = ['title', ...lines.map((_, n) => String(n))];
  for (const locale of ['en', 'fr', 'nb', 'zh-TW']) {
    const data = { origin: 'source', guide: '403-permissions', locale, title: at(locale.length), source: 'graph-nb' };
    const rest = { digest: DIGEST, sentences };
    files.set(`guides/403-permissions/${locale}.md`, formatEntryFile({ ...data, ...rest }, lines.join('\n')));
  }
  const whole = {
    origin: 'source',
    guide: 'error-response',
    locale: 'fr',
    title: at(1),
    source: 'aadsts-fr',
  };
  const rows = lines.map((line) => `| ${line} | [kept](https://ok.example/kept) |`);
  files.set(
    'guides/error-response/fr.md',
    formatEntryFile({ ...whole, digest: DIGEST }, ['| a | b |', '| - | - |', ...rows].join('\n')),
  );
  // Titles stand in headings, lists and the names of pages.
  for (const [n, title] of TEXTS.entries()) {
    if (n % 12 !== 0) continue;
    const data = { origin: 'source', guide: `hostile-${n}`, locale: 'en', title, source: 'graph-nb' };
    files.set(`guides/hostile-${n}/en.md`, formatEntryFile({ ...data, digest: DIGEST }, at(n + 1)));
  }
}

/** Answers with a hostile text in every place that is shown, for every second code: the texts of the others stand first. */
function addAnswers(files: Map<string, string>): void {
  for (const [n, code] of HOSTILE_CODES.entries()) {
    if (n % 2 === 0) continue;
    const text = (offset: number): string => visibleText(at(2 * n + offset)).trim() || WORD;
    const facts = {
      kind: 'failure',
      fixers: ['user'],
      retry: 'no',
      topics: ['mfa'],
      related: [],
      confusedWith: ['aadsts/50058'],
      links: [{ title: text(0), url: 'https://ok.example/kept', publisher: text(1) }],
      msal: [{ throws: text(2), evidence: 0 }],
      evidence: [
        { claim: text(0), kind: 'report', publisher: text(1), title: text(2), url: 'https://ok.example/kept' },
      ],
      confidence: 'low',
      checked: '2026-11-27',
    };
    const words = {
      what: text(0),
      causes: [text(1), text(2)],
      do: { user: [text(3)], developer: [text(4), text(5)] },
      tell: { 'aadsts/50058': text(6) },
      asked: [`${WORD} ${n}`],
      note: text(7),
    };
    files.set(`answers/aadsts/${code}/facts.json`, JSON.stringify(facts));
    files.set(`answers/aadsts/${code}/en.json`, JSON.stringify(words));
  }
}
