import type { FamilyDefinition } from '../../../src/core/families/family.ts';

/** A made-up family with hexadecimal codes. */
export const broker = {
  id: 'broker',
  prefix: '0x',
  product: 'Broker',
  codes: 'hexadecimal',
  leading: 'caa',
  pattern: 'caa[0-9a-f]{5}',
  length: [8, 8],
  hue: { light: '#3d4a12', dark: '#cfe08a' },
  sample: (code) => ({ result: `0x${code}` }),
} as const satisfies FamilyDefinition;
