import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sources } from '../../scripts/explain/explain.ts';
import type { CodeView } from '../../src/catalog/code-view.ts';
import { fullCode } from '../../src/core/families.ts';
import type { Locale } from '../../src/core/locales.ts';
import { createTranslator, type Translator, type UiStrings } from '../../src/core/ui-strings.ts';
import { decodeVocabulary, type Vocabulary } from '../../src/decode/redact/vocabulary.ts';
import { decodeLookup, type LookupData, type LookupIndex } from '../../src/resolve/lookup-data.ts';

/** A code as the package has it: the sentence is there as plain text as well. */
export type PackedView = CodeView & { readonly plain?: string | undefined };

/** `data/atlas.json`: what is the same in all languages. */
export interface AtlasData {
  readonly site: string;
  readonly lookup: LookupData;
}

/** `data/<locale>.json`: what is said in a language. */
export interface LocaleData {
  readonly strings: UiStrings;
  readonly views: readonly PackedView[];
}

interface Words {
  readonly data: LocaleData;
  readonly views: ReadonlyMap<string, PackedView>;
  readonly t: Translator;
}

let atlas: { readonly site: string; readonly index: LookupIndex } | undefined;
const languages = new Map<Locale, Words>();

/** The site and the resolver's data, read once. */
export function readAtlas(): { readonly site: string; readonly index: LookupIndex } {
  if (atlas !== undefined) return atlas;
  const { site, lookup } = readData<AtlasData>('atlas');
  atlas = { site, index: decodeLookup(lookup) };
  return atlas;
}

/**
 * What is said in a language, read once and only when somebody asks for it.
 *
 * @param locale one of the package's languages
 */
export function wordsIn(locale: Locale): Words {
  const known = languages.get(locale);
  if (known !== undefined) return known;
  const data = readData<LocaleData>(locale);
  const views = new Map(data.views.map((view) => [view.name, view]));
  const words = { data, views, t: createTranslator(locale, data.strings, data.strings) };
  languages.set(locale, words);
  return words;
}

/** What an explanation is made from. */
export function sources(): Sources {
  return {
    site: readAtlas().site,
    index: readAtlas().index,
    view: ({ family, code }, locale) => wordsIn(locale).views.get(fullCode(family, code)),
    readStrings: (locale) => wordsIn(locale).data.strings,
  };
}

let vocabulary: Vocabulary | undefined;

/** The words that stay when a text is closed, read once. */
export function readVocabulary(): Vocabulary {
  vocabulary ??= decodeVocabulary(
    readFileSync(fileURLToPath(new URL('./data/vocabulary.txt', import.meta.url)), 'utf8'),
  );
  return vocabulary;
}

function readData<Data>(name: string): Data {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`./data/${name}.json`, import.meta.url)), 'utf8')) as Data;
}
