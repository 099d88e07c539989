import type { LocaleFacts, LocaleLabels, LocaleWriting } from './locale.ts';

export const facts = {
  tag: 'zh-TW',
  name: '正體中文',
  short: '中文',
  segment: 'zh-tw',
  openGraph: 'zh_TW',
  dir: 'ltr',
  // Without its script, Chinese of Taiwan would be named after the country alone.
  nameTag: 'zh-Hant-TW',
  otherTags: ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo'],
  gap: '',
  colon: '：',
  brackets: ['（', '）'],
  separator: '；',
  wordsTogether: true,
} as const satisfies LocaleFacts;

export const labels: LocaleLabels = {
  error: ['[錯错][誤误]'],
  code: ['[代編编]?[碼码]', '代號'],
  beforeCode: [],
  otherNumber: ['埠', '電話', '版本', '郵遞'],
  and: ['、', '和', '與', '及', '或'],
  query: ['錯誤', '錯誤碼', '代碼', '碼'],
  traceId: ['追蹤', '要求(?:識別碼| ?id)'],
  correlationId: ['關聯'],
  timestamp: ['時間戳'],
  timeColumn: ['日期utc', '日期'],
  statusColumn: ['狀態'],
  success: ['成功'],
};

export const stopWords = `一 一個 不 也 了 人 什麼 他 以 但 何 來 你 你的 使 到 卻 又 只 可 可以 吧 呢 和 哪 嗎 嘛 在 好 如 如何 它 對 就 已 已經 後 怎麼 怎樣 您 您的 情況 想 我 我的 我們 或 所 把
    才 是 時 時候 更 最 會 有 沒 沒有 為 為什麼 為何 然後 用 的 看 碰到 等 給 而 能 能夠 著 被 要 說 請 請問 讓 起 過 遇到 還 這 這個 那 那個 都 與 且 麼`;

export const writing: LocaleWriting = {
  englishName: 'traditional Chinese',
  script: 'Han',
  font: {
    family: '"PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", system-ui, sans-serif',
    lineHeight: 1.8,
    upright: true,
  },
  length: [15, 75],
  smallWords: '',
  foreignCharacters: 'simplified',
  typography: [
    { pattern: /\p{Script=Han}[,.:;?!](?!\w)/gu, found: 'half-width punctuation', expected: '，。：；？！' },
    {
      pattern: /\p{Script=Han}[\p{Zs}]+\p{Script=Han}/gu,
      found: 'a space between two characters',
      expected: 'no space',
    },
    {
      pattern: /\p{Zs}[，。：；？！、）」]|[，。：；？！、（「]\p{Zs}/gu,
      found: 'a space beside full-width punctuation',
      expected: 'no space',
    },
    { pattern: /\p{Script=Han}\(|\)\p{Script=Han}/gu, found: 'half-width parentheses', expected: '（…）' },
    { pattern: /[«»“”„"]/gu, found: 'a foreign quotation mark', expected: '「…」' },
  ],
};
