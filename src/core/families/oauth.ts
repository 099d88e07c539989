import type { FamilyDefinition } from './family.ts';

/** Values of the OAuth `error` field (RFC 6749, appendix A.7), as far as Microsoft documents them. */
export const oauth = {
  id: 'oauth',
  prefix: '',
  product: 'OAuth',
  codes: 'names',
  pattern: '[a-z][a-z_]*',
  length: [1, 80],
  hue: { light: '#8a5200', dark: '#f2bd62' },
  sample: (code) => ({ error: code, error_description: '…' }),
} as const satisfies FamilyDefinition;
