import type { LocaleFacts, LocaleLabels, LocaleWriting } from './locale.ts';
import { DOUBLE_SPACE, SPACE_BEFORE } from './typography.ts';

export const facts = {
  tag: 'nb',
  name: 'Norsk bokmål',
  short: 'NB',
  segment: 'nb',
  openGraph: 'nb_NO',
  dir: 'ltr',
  otherTags: ['no', 'nn', 'nb-no'],
  gap: ' ',
  colon: ': ',
  separator: '; ',
} as const satisfies LocaleFacts;

export const labels: LocaleLabels = {
  error: ['feil'],
  code: ['kode[nr]?'],
  beforeCode: ['nr', 'for pålogging', 'ved pålogging'],
  otherNumber: ['\\bport\\b', '\\btlf', 'versjon', 'postnu'],
  and: ['og', 'eller'],
  query: ['feil', 'feilkoder?', 'koder?', 'nr\\.?'],
  traceId: ['sporing', 'foresp.rsels'],
  correlationId: ['korr.la[ts]'],
  timestamp: ['tidss'],
  timeColumn: ['datoutc', 'dato', 'tidsstempel'],
  statusColumn: ['status'],
  success: ['vellykket', 'suksess'],
};

export const stopWords = `alle alltid at av bare ble blir da de deg dem den denne der dere det dette din disse du eller en enn er et
    etter få får for fordi fra fram gjør ha hadde han har hei her hos hva hvem hver hvis hvor hvordan hvorfor hun
    i igjen ikke inn ja jeg kan kom kommer kunne litt man må med meg men mer min mine mitt mot nå når nei ned noe
    noen og også om opp oss over på sa seg selv sin sine sitt skal skulle så som til ut uten var ved vi vil ville
    vår være`;

export const writing: LocaleWriting = {
  englishName: 'Norwegian',
  script: 'Latin',
  length: [50, 130],
  smallWords: `og er ikke som på til av den det denne dette disse har kan eller fra ved hvis må skal når blir ble være vært å
    enn også bare etter uten mellom inn ut opp sin sitt sine dens deres dine din ditt deg jeg vi hvor hva hvilken
    hvilket fordi slik ingen noen alle hver finnes mangler inneholder brukes bruk kontroller prøv sørg gå`,
  foreignWord: /[àâçèêëîïùûœ]|\p{L}{3}ez$/u,
  typography: [
    DOUBLE_SPACE,
    SPACE_BEFORE,
    { pattern: /[“”„‹›"]/gu, found: 'a foreign quotation mark', expected: '«…»' },
    { pattern: /«\s|\s»/gu, found: 'a space inside a quotation mark', expected: '«…»' },
    { pattern: /(?<=\p{L})'(?=\p{L})/gu, found: 'a typewriter apostrophe', expected: '’' },
  ],
};
