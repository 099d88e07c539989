import type { APIRoute, GetStaticPaths } from 'astro';
import { chooseText, findText } from '../../catalog/local-text.ts';
import type { Locale } from '../../core/locales.ts';
import { isAboutGraph } from '../../decode/api-errors.ts';
import type { DecodeData } from '../../decode/words.ts';
import { getCatalog } from '../../site/catalog.ts';
import { localePaths } from '../../site/page.ts';
import { stringKeys, translatorFor } from '../../site/ui.ts';
import { firstParagraph } from '../../text/plain-text.ts';
import { setSpaces } from '../../text/typography.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

const PREFIX = 'decode.';

/** What the decode page says in one language; the sentences of the codes are in sentences.json. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const t = translatorFor(locale);
  const keys = stringKeys(locale).filter((key) => key.startsWith(PREFIX));
  const { codes, guides, facts } = await getCatalog();
  const names = [...facts.otherNumbers].flatMap(([number, { name }]) => (name === undefined ? [] : [[number, name]]));
  const actions = (codes.get('oauth') ?? []).flatMap(({ code, texts }) => {
    const { text, isFallback } = findText(texts, locale) ?? {};
    if (text?.action === undefined) return [];
    const action = setSpaces(firstParagraph(text.action), text.locale);
    return [[code, isFallback ? [action, text.locale] : [action]]];
  });
  const titles = guides.flatMap(({ slug, texts }) => {
    const { text, isFallback } = chooseText(texts, locale);
    if (!isAboutGraph(slug) || text.title === undefined) return [];
    const title = setSpaces(firstParagraph(text.title), text.locale);
    return [[slug, isFallback ? [title, text.locale] : [title]]];
  });
  const data: DecodeData = {
    strings: Object.fromEntries(keys.map((key) => [key.slice(PREFIX.length), t(key)])) as DecodeData['strings'],
    actions: Object.fromEntries(actions),
    guides: Object.fromEntries(titles),
    otherNames: Object.fromEntries(names),
  };
  return Response.json(data);
};
