import type { LocaleFacts, LocaleLabels, LocaleWriting } from '../../../src/core/locales/locale.ts';

/** A language from right to left, for tests: one that no document of Microsoft’s is in, so that it is not in the registry. */
export const facts: LocaleFacts = {
  tag: 'arz',
  name: 'العربية المصرية',
  short: 'ARZ',
  segment: 'arz',
  openGraph: 'arz_EG',
  dir: 'rtl',
  otherTags: ['arz-eg'],
  gap: ' ',
  colon: ': ',
  separator: '؛ ',
};

export const labels: LocaleLabels = {
  error: ['خطأ'],
  code: ['رمز'],
  beforeCode: ['تسجيل الدخول'],
  otherNumber: ['هاتف'],
  and: ['و', 'أو', '،'],
  query: ['خطأ', 'رمز'],
  traceId: ['التتبع'],
  correlationId: ['الارتباط'],
  timestamp: ['الطابع الزمني'],
  timeColumn: ['التاريخ'],
  statusColumn: ['الحالة'],
  success: ['نجاح'],
};

export const stopWords = 'في من على';

export const writing: LocaleWriting = {
  englishName: 'Egyptian Arabic',
  script: 'Arabic',
  font: { family: '"Noto Sans Arabic", system-ui, sans-serif', lineHeight: 1.8, upright: true },
  length: [40, 130],
  smallWords: '',
  typography: [],
};
