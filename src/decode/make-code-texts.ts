import { type Fixer, ROLES, type Role } from '../catalog/answers-schema.ts';
import { briefView } from '../catalog/brief-view.ts';
import type { CodeEntry } from '../catalog/catalog.ts';
import { findText } from '../catalog/local-text.ts';
import type { Locale } from '../core/locales.ts';
import type { Sentences } from '../search/sentences.ts';
import { firstParagraph } from '../text/plain-text.ts';
import { setSpaces } from '../text/typography.ts';
import type { CodeTexts, FillableText, FillableTexts, Reader } from './code-texts.ts';
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
 * @param reader who reads
 */
export function makeCodeTexts(entries: readonly CodeEntry[], locale: Locale, reader: Reader): CodeTexts {
  return {
    sentences: sentencesOf(entries, locale),
    roles: ROLES,
    lines: byId(entries, (entry) => lineOf(entry, locale, reader)),
  };
}

/**
 * The texts that a message fills, in one language.
 *
 * @param entries codes
 * @param locale the language
 */
export function fillableTexts(entries: readonly CodeEntry[], locale: Locale): FillableTexts {
  return byId(entries, (entry) => fillableOf(entry, locale));
}

function byId<Value>(
  entries: readonly CodeEntry[],
  of: (entry: CodeEntry) => Value | undefined,
): Record<string, Value> {
  const pairs = entries.flatMap((entry) => {
    const value = of(entry);
    return value === undefined ? [] : [[`${entry.family}/${entry.code}`, value]];
  });
  return Object.fromEntries(pairs);
}

const ROLE_OF: Readonly<Partial<Record<Fixer, Role>>> = {
  user: 'user',
  'help-desk': 'helpDesk',
  administrator: 'administrator',
  developer: 'developer',
};

/** The reader's own line; where there is none, that of whoever can put it right; else the first there is. */
function lineOf({ answer }: CodeEntry, locale: Locale, reader: Reader): CodeTexts['lines'][string] | undefined {
  const said = answer?.words.get(locale) ?? answer?.words.get('en');
  if (answer === undefined || said === undefined) return undefined;
  const wanted = [reader, ...answer.facts.fixers.map((fixer) => ROLE_OF[fixer]), ...ROLES];
  const role = wanted.find((one): one is Role => ROLES.includes(one as Role) && said.do[one as Role] !== undefined);
  const line = role && said.do[role]?.[0];
  if (role === undefined || line === undefined) return undefined;
  const lang = answer.words.has(locale) ? locale : 'en';
  const text = setSpaces(line.replaceAll('`', ''), lang);
  return lang === locale ? [ROLES.indexOf(role), text] : [ROLES.indexOf(role), text, lang];
}

function fillableOf({ texts }: CodeEntry, locale: Locale): FillableText | undefined {
  const { text: shown, isFallback } = findText(texts, locale) ?? {};
  if (shown === undefined) return undefined;
  const text = withPlaceholders(firstParagraph(shown.body));
  const own = anchorsIn(text);
  if (own.length === 0) return undefined;
  // Messages are in English, seldom in the reader's language.
  const others = [texts.get('en'), texts.get(locale)].filter((one) => one !== undefined);
  const all = [...new Set(others)].map(({ body }) => renamed(anchorsIn(withPlaceholders(firstParagraph(body))), own));
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
