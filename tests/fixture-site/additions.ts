/*
 * What the fixture site has beside the families and languages of the real one. `#additions` leads here with
 * `--conditions=fixture` (package.json, "imports").
 */
import type { FamilyDefinition } from '../../src/core/families/family.ts';
import type { LocaleDefinition } from '../../src/core/locales/locale.ts';
import { broker } from './families/broker.ts';
import { mdm } from './families/mdm.ts';
import * as arz from './locales/arz.ts';
import * as gsw from './locales/gsw.ts';
import en from './ui/en.json' with { type: 'json' };

export const ADDED_FAMILIES: readonly FamilyDefinition[] = [mdm, broker];

export const ADDED_LOCALES: readonly LocaleDefinition[] = [gsw, arz];

/** The other languages show these in English. */
export const ADDED_STRINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = { en };
