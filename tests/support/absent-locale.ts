import { LOCALES } from '../../src/core/locales.ts';

/** Languages that no document of Microsoft's is in, so that hardly anyone makes one of them. */
const CANDIDATES = ['cy', 'ga', 'eu', 'gl'];

/**
 * A language that the site does not have: its tag, the tag a document in it has, and its English name.
 *
 * @param but languages not to name
 */
export function absentLocale(but: readonly string[] = []): { tag: string; region: string; name: string } {
  const taken: readonly string[] = [...LOCALES, ...but];
  const tag = CANDIDATES.find((one) => !taken.includes(one));
  if (tag === undefined) throw new Error(`the site has all of ${CANDIDATES.join(', ')}: name another language here`);
  const { region = '' } = new Intl.Locale(tag).maximize();
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  return { tag, region: `${tag}-${region}`, name };
}
