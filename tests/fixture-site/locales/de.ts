import type { LocaleFacts, LocaleLabels, LocaleWriting } from '../../../src/core/locales/locale.ts';

/** A language from left to right, for tests. */
export const facts: LocaleFacts = {
  tag: 'de',
  name: 'Deutsch',
  short: 'DE',
  segment: 'de',
  openGraph: 'de_DE',
  dir: 'ltr',
  otherTags: ['de-de', 'de-at'],
  gap: ' ',
  colon: ': ',
  separator: '; ',
};

export const labels: LocaleLabels = {
  error: ['fehler'],
  code: ['code'],
  beforeCode: ['bei der anmeldung'],
  otherNumber: ['telefon', 'postleitzahl'],
  and: ['und', 'oder'],
  query: ['fehler', 'fehlercodes?'],
  traceId: ['ablaufverfolgung'],
  correlationId: ['korrelation'],
  timestamp: ['zeitstempel'],
  codeColumn: ['anmeldefehlercode'],
  timeColumn: ['datumutc', 'datum'],
  statusColumn: ['status'],
  success: ['erfolgreich'],
};

export const stopWords = 'der die das und ich';

export const writing: LocaleWriting = {
  englishName: 'German',
  script: 'Latin',
  length: [50, 140],
  smallWords: 'der die das und nicht ist wird wurde',
  typography: [],
};
