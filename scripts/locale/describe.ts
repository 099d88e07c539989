/** What the standard library knows of a language. */
export interface Described {
  readonly tag: string;
  readonly name: string;
  readonly englishName: string;
  readonly openGraph: string;
  readonly dir: 'ltr' | 'rtl';
  /** As Unicode names it, or its code, which regular expressions know as well. */
  readonly script: string;
  /** Does the language write without spaces, and with marks as wide as its letters? */
  readonly isWide: boolean;
}

/** Scripts whose code (ISO 15924) is of a variant, or that the project names in full. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Hans: 'Han',
  Hant: 'Han',
  Jpan: 'Hiragana',
  Kore: 'Hangul',
};

/**
 * Describes a language by what CLDR says of it.
 *
 * @param tag a BCP 47 tag: `de`, `pt-BR`, `ar`
 * @throws RangeError when it is none, is not written as browsers write it, or nobody knows the language
 */
export function describeLocale(tag: string): Described {
  const [canonical] = Intl.getCanonicalLocales(tag);
  if (canonical !== tag) throw new RangeError(`"${tag}" is written "${canonical}"`);
  const full = new Intl.Locale(tag).maximize();
  const nameIn = (language: string): string | undefined =>
    new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag);
  const englishName = nameIn('en');
  if (englishName === undefined || full.script === undefined) throw new RangeError(`"${tag}" is no language we know`);
  const name = nameIn(tag) ?? englishName;
  return {
    tag,
    name: name.charAt(0).toLocaleUpperCase(tag) + name.slice(1),
    englishName,
    openGraph: `${full.language}_${full.region ?? ''}`,
    dir: directionOf(full),
    script: SCRIPTS[full.script] ?? full.script,
    isWide: ['Hans', 'Hant', 'Jpan'].includes(full.script),
  };
}

/** Unicode's scripts whose letters run from right to left, of those that languages are written in today. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

function directionOf({ script = '' }: Intl.Locale): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
