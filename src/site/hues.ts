import { FAMILIES, type Family, familyOf } from '../core/families.ts';

/**
 * The colours of the families, for all style sheets of pages: a custom property for each (`--color-aadsts`), and the hue of
 * what belongs to a family (`data-family`).
 */
export const HUES: string = [
  `:root{${FAMILIES.map(property).join(';')}}`,
  ...FAMILIES.map((family) => `[data-family="${family}"]{--hue:var(--color-${family})}`),
].join('');

function property(family: Family): string {
  const { light, dark } = familyOf(family).hue;
  return `--color-${family}:light-dark(${light},${dark})`;
}
