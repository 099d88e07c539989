/** Values by the name of their `{parameter}`. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Puts values into a string.
 *
 * @param text a string with `{name}` in it
 * @param params values; a parameter without one stays as it is
 */
export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Plural rules and number formats are made once a language. */
const formats = new Map<string, { readonly rules: Intl.PluralRules; readonly numbers: Intl.NumberFormat }>();

function formatsOf(locale: string): { readonly rules: Intl.PluralRules; readonly numbers: Intl.NumberFormat } {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
  formats.set(locale, made);
  return made;
}

/**
 * A number as the language writes it.
 *
 * @param value the number
 * @param locale the language
 */
export function formatNumber(value: number, locale: string): string {
  return formatsOf(locale).numbers.format(value);
}

/**
 * The name of the string for a number. A language need not have a string for every form its rules know.
 *
 * @param stem what the names of all forms begin with
 * @param count the number
 * @param locale the language whose plural rules apply
 * @param exists is there a string of this name?
 * @returns the stem with the form, `list.count.one`; with `other` where there is no string for the form
 */
export function pluralKey(stem: string, count: number, locale: string, exists: (key: string) => boolean): string {
  const key = `${stem}.${formatsOf(locale).rules.select(count)}`;
  return exists(key) ? key : `${stem}.other`;
}
