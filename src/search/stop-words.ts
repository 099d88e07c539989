import type { Locale } from '../core/locales.ts';

/**
 * Words of questions that say nothing about an error. Only left out when a search for all words finds nothing, so a word
 * too many does no harm.
 */
const STOP_WORDS: Readonly<Record<Locale, string>> = {
  en: `a about after again am an and any are as at be because been before but by can cannot could did do does doesn't
    don't for from get gets getting got had has have having help how i i'm if in into is isn't it it's just me my no not
    now of on or our out please s should so some still t than that the their them then there these they this those to
    today too us was we were what when where which while who why will with without would you your`,
  fr: `a ai au aux avec avez avoir avons bonjour c ça ce ces cet cette chez comme comment d dans de depuis des donc du elle
    elles en es est et était être eu fait faire faut il ils j je l la là le les leur leurs lors lorsque lui m ma mais me
    merci mes mon n ne ni nos notre nous on ont or ou où par pas peut peux plus pour pourquoi qu quand que quel quelle
    quelles quels qui quoi s sa sans se sera ses si son sont suis sur t ta te tes toujours ton tu un une vos votre vous y`,
  nb: `alle alltid at av bare ble blir da de deg dem den denne der dere det dette din disse du eller en enn er et etter få
    får for fordi fra fram gjør ha hadde han har hei her hos hva hvem hver hvis hvor hvordan hvorfor hun i igjen ikke inn
    ja jeg kan kom kommer kunne litt man må med meg men mer min mine mitt mot nå når nei ned noe noen og også om opp oss
    over på sa seg selv sin sine sitt skal skulle så som til ut uten var ved vi vil ville vår være`,
  'zh-TW': `一 一個 不 也 了 人 什麼 他 以 但 何 來 你 你的 使 到 卻 又 只 可 可以 吧 呢 和 哪 嗎 嘛 在 好 如 如何 它 對 就 已 已經 後 怎麼
    怎樣 您 您的 情況 想 我 我的 我們 或 所 把 才 是 時 時候 更 最 會 有 沒 沒有 為 為什麼 為何 然後 用 的 看 碰到 等 給 而 能 能夠 著 被 要 說
    請 請問 讓 起 過 遇到 還 這 這個 那 那個 都 與 且 麼`,
};

const sets = new Map<Locale, ReadonlySet<string>>();

/**
 * Is this a word to leave out when all words together find nothing?
 *
 * @param word a word in any case
 * @param locale language of the search
 */
export function isStopWord(word: string, locale: Locale): boolean {
  const known = sets.get(locale) ?? new Set(STOP_WORDS[locale].split(/\s+/u));
  sets.set(locale, known);
  return known.has(word.toLowerCase());
}
