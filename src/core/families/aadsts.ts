import type { FamilyDefinition } from './family.ts';

/** Microsoft's own lookup of STS codes (reference page, "Rechercher les informations actuelles …"). */
const liveLookup = (code: string): string => `https://login.microsoftonline.com/error?code=${code}`;

/** Codes of the Microsoft Entra security token service. */
export const aadsts = {
  id: 'aadsts',
  prefix: 'AADSTS',
  product: 'Microsoft Entra',
  codes: 'digits',
  pattern: '\\d{5,8}',
  length: [5, 8],
  hue: { light: '#1a4bc4', dark: '#93b7ff' },
  liveLookup,
  sample: (code) => ({
    error: '…',
    error_description: `AADSTS${code}: …`,
    error_codes: [Number(code)],
    error_uri: liveLookup(code),
  }),
  // `ResultType` is a column of text (https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs).
  logQuery: (code) => `SigninLogs\n| where ResultType == "${code}"`,
} as const satisfies FamilyDefinition;
