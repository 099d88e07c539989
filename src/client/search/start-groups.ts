import { fullCode, isFamily } from '../../core/families.ts';
import { LOCALES, languageName } from '../../core/locales.ts';
import { parseAddress } from '../../core/routes.ts';
import { signInLogQuery } from '../../resolve/error-sample.ts';
import type { CodeRef } from '../../resolve/types.ts';
import { type Context, href } from './context.ts';
import { recentCodes } from './recent.ts';
import { codeRow, type Group, type Row } from './rows.ts';

const MOST_COMMON = 5;

/**
 * What an empty dialog offers: what was looked up before, what people meet most, and what can be done here.
 *
 * @param context of the page's language
 * @param copy puts a text on the clipboard and says so
 */
export async function startGroups(context: Context, copy: (text: string) => void): Promise<Group[]> {
  const { t } = context;
  const known = ({ family, code }: CodeRef): boolean =>
    context.index.byPrefix.get(`${family}/${code}`)?.includes(code) === true;
  const recent = recentCodes().filter(known);
  const isRecent = (ref: CodeRef): boolean => recent.some((one) => one.family === ref.family && one.code === ref.code);
  const common = (await context.asked)?.commonest(MOST_COMMON + recent.length).map(refOf) ?? [];
  const others = common.filter((ref) => !isRecent(ref)).slice(0, MOST_COMMON);
  const groups: Group[] = [
    { why: 'start', label: t('search.recent'), rows: recent.map((ref) => codeRow(context, ref)) },
    { why: 'start', label: t('search.common'), rows: others.map((ref) => codeRow(context, ref)) },
    { why: 'start', label: t('search.actions'), rows: actions(context, copy) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function actions({ t, locale }: Context, copy: (text: string) => void): Row[] {
  const act = (name: string, text: string): Row => ({ href: '', prefix: '', name, act: () => copy(text) });
  const lead = (name: string, address: string): Row => ({ href: address, prefix: '', name });
  const code = codeOfPage();
  const query = code && signInLogQuery(code.family, code.code);
  const name = code && fullCode(code.family, code.code);
  return [
    ...(name === undefined ? [] : [act(t('search.copyCode', { code: name }), name)]),
    ...(name === undefined || query === undefined ? [] : [act(t('search.copyQuery', { code: name }), query)]),
    act(t('search.copyLink'), location.href),
    lead(t('decode.home'), href('/decode')),
    lead(t('search.triage'), `${href('/decode')}#log`),
    ...LOCALES.filter((other) => other !== locale).flatMap((other) => {
      const link = document.querySelector<HTMLAnchorElement>(`header a[hreflang="${other}"]`);
      return link === null ? [] : [lead(languageName(other, other), link.href)];
    }),
  ];
}

/** The code whose page this is. */
function codeOfPage(): CodeRef | undefined {
  const path = parseAddress(location.pathname, import.meta.env.BASE_URL)?.path ?? '';
  const [, family = '', code = ''] = path.split('/');
  // The first digits of codes have pages, too.
  const isCode = document.querySelector('[data-copy]') !== null;
  return isCode && isFamily(family) && code !== '' ? { family, code } : undefined;
}

function refOf(id: string): CodeRef {
  const [family = '', code = ''] = id.split('/');
  return { family: family as CodeRef['family'], code };
}
