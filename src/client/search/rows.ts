import { fullCode, isFamily, prefixOf, splitFullCode } from '../../core/families.ts';
import { colon, type Locale, languageName } from '../../core/locales.ts';
import { codePath } from '../../core/routes.ts';
import type { CodeRef } from '../../resolve/types.ts';
import { type AnswerGroup, type AnswerView, rowMaker } from '../../search/answer-view.ts';
import { tidyExcerpt } from '../../search/excerpt.ts';
import type { OrderedGroup } from '../../search/order.ts';
import type { FullTextHit } from '../full-text.ts';
import { putHandOver } from '../hand-over.ts';
import { type Context, href } from './context.ts';
import type { Detail } from './detail.ts';

/** One result as it is shown: a link. */
export interface Row {
  readonly href: string;
  /** `AADSTS`, empty for words. */
  readonly prefix: string;
  readonly name: string;
  readonly family?: string | undefined;
  readonly symbol?: string | undefined;
  /** The first sentence of the text, or an excerpt with marks; asked for where the row is shown, and may have to be loaded. */
  readonly text?: { readonly sentence: () => Promise<readonly [string, Locale?]> } | { readonly excerpt: string };
  /** What kind of error it is, in a word; empty where nobody says so. */
  readonly kind?: (() => Promise<string>) | undefined;
  /** More of what is known of it, where it is the answer. */
  readonly detail?: Detail | undefined;
  /** What it does instead of leading somewhere. */
  readonly act?: (() => void) | undefined;
  /** Set when the text is in another language: how to say so. */
  readonly note?: string | undefined;
}

/** Results with one label. */
export interface Group {
  readonly why: OrderedGroup['why'] | 'text' | 'live' | 'all' | 'elsewhere' | 'decode' | 'start';
  readonly label: string;
  readonly rows: readonly Row[];
}

/** An answer group as it is shown: the page of a prefix first, then its codes. */
export function toGroup(context: Context, { why, label, prefix, rows }: AnswerGroup | OrderedGroup): Group {
  const first = prefix && prefixRow(context, prefix);
  const codes = rows.map((row) => codeRow(context, row));
  return { why, label: context.t(label.key, label.params), rows: first ? [first, ...codes] : codes };
}

/** A code as it is shown. */
export function codeRow(context: Context, { family, code }: CodeRef): Row {
  const { locale, sentences, knownAs, index } = context;
  const { symbol } = rowMaker(index)({ family, code });
  const sentence = async (): Promise<readonly [string, Locale?]> => {
    const found = (await sentences)[`${family}/${code}`] || (await knownAs(family, code));
    return typeof found === 'string' ? [found] : found;
  };
  const address = href(codePath(family, code), locale);
  return {
    href: address,
    prefix: prefixOf(family),
    name: code,
    family,
    symbol,
    text: { sentence },
    kind: () => kindOf(context, `${family}/${code}`),
  };
}

/** An answer group whose first code is the answer: it says who can put it right, and what to do first. */
export function toAnswer(context: Context, group: AnswerGroup | OrderedGroup): Group {
  const shown = toGroup(context, group);
  const [row, ...rest] = shown.rows;
  const [code] = group.rows;
  if (row === undefined || code === undefined || group.prefix !== undefined) return shown;
  return { ...shown, rows: [{ ...row, detail: context.detail(`${code.family}/${code.code}`) }, ...rest] };
}

const KINDS = ['failure', 'interrupt', 'transient', 'internal'] as const;

async function kindOf({ threeWords, t }: Context, id: string): Promise<string> {
  const found = (await threeWords(id))?.kind;
  const kind = KINDS.find((one) => one === found);
  return kind === undefined ? '' : t(`kind.${kind}`);
}

function prefixRow({ t, locale }: Context, { family, code }: CodeRef): Row {
  const name = t('search.browse', { prefix: fullCode(family, code) });
  return { href: href(codePath(family, code), locale), prefix: '', name, family };
}

/** What stands beside the answers and is none: other codes, zeros for letters, Microsoft's lookup. */
export function asideGroups(context: Context, { offers, unknown, others }: AnswerView): Group[] {
  const elsewhere = others.map(({ name, href }) => ({
    href,
    prefix: '',
    name: `${context.t('decode.other.link')}${colon(context.locale)}${name}`,
  }));
  const groups = [offers, ...unknown.map(({ others }) => others)].flatMap((group) =>
    group === undefined ? [] : [toGroup(context, group)],
  );
  if (elsewhere.length > 0) groups.unshift({ why: 'live', label: context.t('decode.others'), rows: elsewhere });
  const live = unknown.flatMap(({ name, live }) =>
    live === undefined ? [] : [{ href: live, prefix: '', name: context.t('search.live', { code: name }) }],
  );
  return live.length ? [...groups, { why: 'live', label: context.t('search.why.live'), rows: live }] : groups;
}

/** A full-text hit as it is shown. */
export function hitRow(context: Context, { url, title, excerpt, content, lang }: FullTextHit): Row {
  const [, written = '', symbol] = /^(\S+)(?: (\S+))?$/.exec(title) ?? [];
  const ref = splitFullCode(written);
  const folder = /\/([^/]+)\/[^/]+$/.exec(url)?.[1] ?? '';
  const { t, locale } = context;
  const note = lang && t('search.textLanguage', { language: languageName(lang, locale) });
  return {
    href: url,
    prefix: ref === undefined ? '' : prefixOf(ref.family),
    name: ref?.code ?? title,
    family: isFamily(folder) || folder === 'guides' ? folder : undefined,
    symbol: ref && symbol,
    text: { excerpt: tidyExcerpt(excerpt, title, content) },
    note,
    kind: ref && (() => kindOf(context, `${ref.family}/${ref.code}`)),
  };
}

/** The way to the decode page, which takes the text over within this browser. */
export function decodeGroup({ t, locale }: Context, text: string): Group {
  const row: Row = {
    href: href('/decode', locale),
    prefix: '',
    name: t('search.decode'),
    act: () => putHandOver(text),
  };
  return { why: 'decode', label: t('search.why.live'), rows: [row] };
}
