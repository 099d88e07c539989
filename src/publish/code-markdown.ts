import type { CodeRef } from '../catalog/answer-view.ts';
import type { CodeView } from '../catalog/code-view.ts';
import { localeFacts, SOURCE_LOCALE } from '../core/locales.ts';
import type { Translator } from '../core/ui-strings.ts';
import { dateWords } from '../text/date-words.ts';
import { setSpaces } from '../text/typography.ts';
import { visibleText } from '../text/visible-text.ts';
import { stateSentence } from './state-sentence.ts';

/**
 * A code's page as Markdown: what stands in `/aadsts/50058.md` and what "Copy as Markdown" copies. It is read by people in
 * chats and tickets and by programs, so it holds words and addresses and nothing else.
 *
 * @param view the code
 * @param t interface strings of the page's language
 * @param address absolute address of the page
 * @returns Markdown (GitHub flavour), with a line break at its end
 */
export function codeMarkdown(view: CodeView, t: Translator, address: string): string {
  const blocks = [
    `# ${[view.name, view.symbol].filter(Boolean).join(' ')}`,
    sentenceOf(view, t),
    factsOf(view, t),
    ...stepsOf(view, t),
    ...section(
      t('answer.causes'),
      (view.answer?.causes ?? []).map((cause, at) => `${at + 1}. ${cause}`),
    ),
    ...section(
      t('answer.confused'),
      (view.answer?.confusedWith ?? []).map(({ ref, tell }) =>
        // Most sentences begin with the name.
        tell.includes(ref.name) ? `- ${tell}` : `- ${nameOf(ref)}${colonOf(view)}${tell}`,
      ),
    ),
    ...(view.answer?.note ? [`**${t('answer.note')}**${colonOf(view)}${view.answer.note}`] : []),
    ...cautionOf(view, t),
    ...documentOf(view, t),
    ...linksOf(view, t),
    `<${address}>`,
  ];
  return `${visibleText(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}

/** The sentence that stands for the code; without an answer it is the first of the document, which follows as a whole. */
function sentenceOf(view: CodeView, t: Translator): string {
  const { sentence, answer, document } = view;
  if (sentence === undefined) return view.isBare ? stateSentence(view, t) : t('code.noText');
  const isShownBelow = answer === undefined && document !== undefined && document.isOneSentence;
  return isShownBelow ? '' : setSpaces(sentence.text, sentence.locale);
}

function factsOf(view: CodeView, t: Translator): string {
  if (view.kind === 'unknown' && view.answer === undefined) return '';
  const rows = [
    [t('sign.kind'), t(`kind.${view.kind}`)],
    [t('sign.fixer'), view.fixers.map((fixer) => t(`fixer.${fixer}`)).join(', ')],
    [t('sign.retry'), t(`retry.${view.retry}`)],
  ];
  return rows.map(([label, value]) => `- **${label}**${colonOf(view)}${value}`).join('\n');
}

/** What to do, by reader. Someone locked out is told where to turn, as on the page. */
function stepsOf(view: CodeView, t: Translator): string[] {
  const { answer, fixers } = view;
  if (answer === undefined) return [];
  const [fixer] = fixers;
  const hasUser = answer.steps.some(({ role }) => role === 'user');
  const route =
    !hasUser && fixer !== undefined && fixer !== 'user'
      ? [`- **${t('role.user')}**${colonOf(view)}${t(`route.${fixer}`)}`]
      : [];
  const gap = localeFacts(answer.locale).gap;
  const lines = answer.steps.map(({ role, lines }) => `- **${t(`role.${role}`)}**${colonOf(view)}${lines.join(gap)}`);
  return section(t('answer.do'), [...route, ...lines]);
}

/** What to know before Microsoft's words are relied on, and who says so. */
function cautionOf({ note, locale }: CodeView, t: Translator): string[] {
  if (note === undefined) return [];
  const sources = note.sources.map(({ kind, url, date }) => {
    const label = t(`known.kind.${kind}`);
    return [url === undefined ? label : `[${label}](${url})`, ...(date ? [`(${dateWords(date, locale)})`] : [])].join(
      ' ',
    );
  });
  return [`**${t('note.title')}** ${[note.text, ...sources].join(' ')}`];
}

/** What Microsoft says, with who wrote and who translated it, as its licence asks. */
function documentOf(view: CodeView, t: Translator): string[] {
  const { document } = view;
  if (document === undefined) return [];
  const { text, isFallback, source } = document;
  if (text.body === '' && text.action === undefined) return [];
  const notices = [
    isFallback
      ? t('notice.fallback', {
          language: languageIn(view.locale, view.locale),
          textLanguage: languageIn(text.locale, view.locale),
        })
      : '',
    text.origin === 'translation'
      ? t('notice.atlas', { language: languageIn(text.from ?? SOURCE_LOCALE, view.locale) })
      : '',
  ].filter((notice) => notice !== '');
  const credit = [
    `[${escapeLabel(source?.title ?? text.source)}](${source?.origin?.url ?? ''})`,
    ...(source?.date == null ? [] : [dateWords(source.date, view.locale)]),
    `[${t('provenance.licenceText', { licence: source?.licence ?? 'CC BY 4.0' })}](https://creativecommons.org/licenses/by/4.0/)`,
  ].join(', ');
  return [
    `## ${t('code.says')}`,
    ...(text.body === '' ? [] : [quoted(setSpaces(text.body, text.locale))]),
    ...(text.action === undefined ? [] : [`**${t('code.action')}**`, quoted(setSpaces(text.action, text.locale))]),
    ...notices,
    ...(text.note === undefined ? [] : [`**${t('notice.note')}**${colonOf(view)}${text.note}`]),
    credit,
  ];
}

function linksOf(view: CodeView, t: Translator): string[] {
  const links = (view.answer?.links ?? []).map(({ title, url }) => `- [${escapeLabel(title)}](${url})`);
  const named = new Set(view.answer?.links.map(({ url }) => url));
  const others = [...view.articles, ...view.furtherReading].filter((url) => !named.has(url));
  const live = view.liveUrl === undefined ? [] : [`- [${t('provenance.live')}](${view.liveUrl})`];
  return section(t('answer.articles'), [...links, ...[...new Set(others)].map((url) => `- <${url}>`), ...live]);
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}

/** A text of Microsoft stands out from ours as a quotation. */
function quoted(markdown: string): string {
  return markdown
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function nameOf({ name, symbol }: CodeRef): string {
  return symbol === undefined ? name : `${name} ${symbol}`;
}

function colonOf(view: CodeView): string {
  return localeFacts(view.locale).colon;
}

function escapeLabel(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

function languageIn(of: string, inLocale: string): string {
  return new Intl.DisplayNames(inLocale, { type: 'language' }).of(of === 'zh-TW' ? 'zh-Hant-TW' : of) ?? of;
}
