import type { FamilyDefinition } from './family.ts';

/**
 * Results of Windows' enrolment in device management: severity and facility are `8018` in all of them, as Microsoft's list has them
 * (https://learn.microsoft.com/windows/win32/mdmreg/mdm-registration-constants).
 */
export const enrolment = {
  id: 'enrolment',
  prefix: '0x',
  product: 'Windows',
  codes: 'hexadecimal',
  leading: '8018',
  pattern: '8018[0-9a-f]{4}',
  length: [8, 8],
  hue: { light: '#86217a', dark: '#f0a3e6' },
  sample: (code) => ({ HRESULT: `0x${code}` }),
} as const satisfies FamilyDefinition;
