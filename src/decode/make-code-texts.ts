import { ROLES } from '../catalog/answers-schema.ts';
import { briefView } from '../catalog/brief-view.ts';
import type { CodeEntry } from '../catalog/catalog.ts';
import { findText } from '../catalog/local-text.ts';
import type { Locale } from '../core/locales.ts';
import type { Sentences } from '../search/sentences.ts';
import { firstParagraph } from '../text/plain-text.ts';
import { setSpaces } from '../text/typography.ts';
import type { CodeTexts, FillableText } from './code-texts.ts';
import { type Anchor, anchorsIn, withPlaceholders } from './placeholders.ts';

/**
 * The sentence that stands for each code in one language. A code that is only known to exist has none and is left out:
 * there are four times as many of them as of others.
 *
 * @param entries codes
 * @param locale the language
 */
export function sentencesOf(entries: readonly CodeEntry[], locale: Locale): Sentences {
  const views = entries.map((entry) => briefView(entry, locale)).filter(({ isBare }) => !isBare);
  return Object.fromEntries(
    views.map(({ id, sentence }) => {
      const text = sentence === undefined ? '' : setSpaces(sentence.text, sentence.locale);
      return [id, sentence !== undefined && sentence.locale !== locale ? [text, sentence.locale] : text];
    }),
  );
}

/**
 * What the decode page and its card say of the codes in one language.
 *
 * @param entries codes
 * @param locale the language
 */
export function makeCodeTexts(entries: readonly CodeEntry[], locale: Locale): CodeTexts {
  const id = ({ family, code }: CodeEntry): string => `${family}/${code}`;
  const pairs = <Value>(of: (entry: CodeEntry) => Value | undefined): Record<string, Value> =>
    Object.fromEntries(
      entries.flatMap((entry) => {
        const value = of(entry);
        return value === undefined ? [] : [[id(entry), value]];
      }),
    );
  return {
    sentences: sentencesOf(entries, locale),
    roles: ROLES,
    lines: pairs((entry) => linesOf(entry, locale)),
    fillable: pairs((entry) => fillableOf(entry, locale)),
  };
}

function linesOf({ answer }: CodeEntry, locale: Locale): string[] | undefined {
  const said = answer?.words.get(locale) ?? answer?.words.get('en');
  if (answer === undefined || said === undefined) return undefined;
  const isOwn = answer.words.has(locale);
  const lines = ROLES.map((role) => setSpaces((said.do[role]?.[0] ?? '').replaceAll('`', ''), isOwn ? locale : 'en'));
  return isOwn ? lines : [...lines, 'en'];
}

function fillableOf({ texts }: CodeEntry, locale: Locale): FillableText | undefined {
  const { text: shown, isFallback } = findText(texts, locale) ?? {};
  if (shown === undefined) return undefined;
  const text = withPlaceholders(firstParagraph(shown.body));
  const own = anchorsIn(text);
  if (own.length === 0) return undefined;
  const all = [...texts.values()].map(({ body }) => renamed(anchorsIn(withPlaceholders(firstParagraph(body))), own));
  return { text: setSpaces(text, shown.locale), lang: isFallback ? shown.locale : undefined, anchors: all };
}

/** French documents translate some names (`{locataire}`): those of one text without a counterpart are told by their order. */
function renamed(anchors: readonly Anchor[], own: readonly Anchor[]): Anchor[] {
  const has = (list: readonly Anchor[], name: string): boolean => list.some(([other]) => other === name);
  const foreign = anchors.filter(([name]) => !has(own, name));
  const missing = own.filter(([name]) => !has(anchors, name));
  return anchors.map(([name, before]) => [
    missing[foreign.findIndex(([other]) => other === name)]?.[0] ?? name,
    before,
  ]);
}
