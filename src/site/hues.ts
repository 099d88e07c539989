import { FAMILIES, type Family, familyOf, isFamily } from '../core/families.ts';

/** The hue of what belongs to a family (`data-family`), for what shows several: some pages, and search. */
export const HUES: string = FAMILIES.map((family) => `[data-family="${family}"]{--hue:${hueOf(family)}}`).join('');

/**
 * The hue of a page that is all about one family.
 *
 * @param family its family; without, or with what is no family, the page has the site's own
 * @returns a rule, or nothing
 */
export function pageHue(family: string | undefined): string {
  return family !== undefined && isFamily(family) ? `:root{--hue:${hueOf(family)}}` : '';
}

function hueOf(family: Family): string {
  const { light, dark } = familyOf(family).hue;
  return `light-dark(${light},${dark})`;
}
