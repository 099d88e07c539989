/*
 * What a site has beside the families and locales of this folder: nothing. `#additions` (package.json, "imports") leads here,
 * and with `--conditions=fixture` to the module of the fixture site, which has the same exports.
 */
import type { FamilyDefinition } from './families/family.ts';
import type { LocaleDefinition } from './locales/locale.ts';

/** Families beside those of `families.ts`. */
export const ADDED_FAMILIES: readonly FamilyDefinition[] = [];

/** Languages beside those of `locales.ts`. */
export const ADDED_LOCALES: readonly LocaleDefinition[] = [];

/** Interface strings beside those of content/ui, by language: the words of the families above. */
export const ADDED_STRINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
