/*
 * What a site has beside the families and locales of this folder: nothing. `#extra` (package.json, "imports") leads here,
 * and with `--conditions=fixture` to the module of the fixture site, which has the same exports.
 */
import type { FamilyDefinition } from './families/family.ts';
import type { LocaleDefinition } from './locales/locale.ts';

/** Families beside those of `families.ts`. */
export const EXTRA_FAMILIES: readonly FamilyDefinition[] = [];

/** Languages beside those of `locales.ts`. */
export const EXTRA_LOCALES: readonly LocaleDefinition[] = [];

/** Interface strings beside those of content/ui, by language: the words of the families above. */
export const EXTRA_STRINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
