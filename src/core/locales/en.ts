import type { LocaleFacts, LocaleLabels, LocaleWriting } from './locale.ts';
import { DOUBLE_SPACE, SPACE_BEFORE } from './typography.ts';

export const facts = {
  tag: 'en',
  name: 'English',
  short: 'EN',
  segment: '',
  openGraph: 'en_US',
  dir: 'ltr',
  otherTags: ['en-us', 'en-gb'],
  gap: ' ',
  colon: ': ',
  separator: '; ',
} as const satisfies LocaleFacts;

export const labels: LocaleLabels = {
  error: ['error(?:s|\\(s\\))?', '(?<!\\p{L})err(?!no)'],
  code: ['codes?'],
  beforeCode: ['is', 'no'],
  otherNumber: ['\\bports?\\b', 'phone', 'fax', '\\btel', 'version', 'build', 'postal', 'postco'],
  and: ['and', 'or'],
  query: ['codes?', 'errors?'],
  traceId: ['trace', '(?<!client-)request'],
  correlationId: ['corr.lat', 'client-request'],
  timestamp: ['timestamp', 'created', 'timegen', '"date"'],
  timeColumn: ['dateutc', 'date'],
  statusColumn: ['status'],
  success: ['success'],
};

export const stopWords = `a about after again am an and any are as at be because been before but by can cannot could did do does doesn't
    don't for from get gets getting got had has have having help how i i'm if in into is isn't it it's just me my
    no not now of on or our out please s should so some still t than that the their them then there these they
    this those to today too us was we were what when where which while who why will with without would you your`;

export const writing: LocaleWriting = {
  englishName: 'English',
  script: 'Latin',
  length: [50, 130],
  smallWords: `the an of to is are was were be been and or not isn't aren't doesn't can't wasn't don't didn't cannot it its
    this that these those with without from by as your you they their which when because if then than has have had
    can could must should may might will would does did do into only there where who after before while until no
    any all each make sure check see try`,
  foreignWord: /[æøåàâçéèêëîïôùûœ]|\p{L}{3}ez$/u,
  typography: [
    DOUBLE_SPACE,
    SPACE_BEFORE,
    { pattern: /[«»‹›„]/gu, found: 'a foreign quotation mark', expected: '“…”' },
    {
      pattern: /["]|(?<=\p{L})'(?=\p{L})/gu,
      found: 'a typewriter quotation mark or apostrophe',
      expected: '“…” and ’',
    },
  ],
};
