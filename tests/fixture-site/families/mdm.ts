import type { FamilyDefinition } from '../../../src/core/families/family.ts';

/** A made-up family with digits: of other lengths than the real ones, with a prefix that has one letter of theirs. */
export const mdm = {
  id: 'mdm',
  prefix: 'MDMQ',
  product: 'Device Manager',
  codes: 'digits',
  pattern: '\\d{6,8}',
  length: [6, 8],
  hue: { light: '#7a1f3d', dark: '#ffb3c7' },
  sample: (code) => ({ error: '…', error_description: `MDMQ${code}: …` }),
} as const satisfies FamilyDefinition;
