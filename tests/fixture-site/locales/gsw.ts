import type { LocaleFacts, LocaleLabels, LocaleWriting } from '../../../src/core/locales/locale.ts';

/** A language from left to right, for tests: one that no document of Microsoft’s is in, so that it is not in the registry. */
export const facts: LocaleFacts = {
  tag: 'gsw',
  name: 'Schweizerdeutsch',
  short: 'GSW',
  segment: 'gsw',
  openGraph: 'gsw_CH',
  dir: 'ltr',
  otherTags: ['gsw-ch', 'gsw-li'],
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
  timeColumn: ['datumutc', 'datum'],
  statusColumn: ['status'],
  success: ['erfolgreich'],
};

export const stopWords = 'der die das und ich';

export const writing: LocaleWriting = {
  englishName: 'Swiss German',
  script: 'Latin',
  length: [50, 140],
  smallWords: 'der die das und nicht ist wird wurde',
  typography: [],
};
