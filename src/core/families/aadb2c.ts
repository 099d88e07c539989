import type { FamilyDefinition } from './family.ts';

/** Codes of Azure AD B2C. */
export const aadb2c = {
  id: 'aadb2c',
  prefix: 'AADB2C',
  product: 'Azure AD B2C',
  codes: 'digits',
  pattern: '\\d{5}',
  length: [5, 5],
  otherPrefixes: ['B2C'],
  hue: { light: '#0b6b63', dark: '#5fd6c8' },
  sample: (code) => ({ error: '…', error_description: `AADB2C${code}: …` }),
} as const satisfies FamilyDefinition;
