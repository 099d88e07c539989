import type { FamilyDefinition } from './family.ts';

/**
 * Numbers that Windows gives while a device enrols in device management, as Microsoft lists them
 * (https://learn.microsoft.com/windows/win32/mdmreg/mdm-registration-constants).
 */
export const enrolment = {
  id: 'enrolment',
  prefix: '0x',
  product: 'Windows',
  codes: 'hexadecimal',
  pattern: '8018[0-9a-f]{4}',
  length: [8, 8],
  hue: { light: '#86217a', dark: '#f0a3e6' },
  sample: (code) => ({ HRESULT: `0x${code}` }),
} as const satisfies FamilyDefinition;
