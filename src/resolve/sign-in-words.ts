/*
 * The words of questions about a sign-in. In a short text a number without a label is a code only where every word is one of
 * these: any other word may say that it is a postcode, an invoice or a train, and there is no end to such words. Words are in
 * the Atlas's languages and a few of others that people ask in; each list is the source of a regular expression.
 */
import { CODE_WORDS, ERROR_WORDS, MESSAGE_WORDS } from './labels.ts';

/** Words that stand anywhere: function words, verbs of trouble and of its mending, signing in, products. */
const ANYWHERE =
  // English
  "an?|the|this|that|is|are|was|in|on|at|of|to|for|from|with|and|or|by|my|our|[iwhs]?h?e|you|they|it|i|not?|can(?:['’]?t|not)?|since|today|" +
  "now|again|still|when(?:ever)?|while|after|what(?:['’]?s)?|why|how|which|do(?:es)?|get(?:s|ting)?|got|see(?:s|ing)?|receiv(?:e[sd]?|ing)|keep(?:s|ing)?|" +
  'fix(?:ed|ing)?|(?:re)?solv(?:e[sd]?|ing)|solution|troubleshoot(?:ing)?|help|please|means?|meaning|explain(?:ed)?|cause[sd]?|status|fail(?:s|ed|ing|ure)?|' +
  'sign(?:ed|ing)?|log(?:ged|ging)?|log[io]n|sign[io]n|silent|interactive|(?:(?:sign-?in|audit|entra) ?)logs|unable|kql|unexpected|unknown|same|random|' +
  // products and ways to sign in
  'entra|azure|aad|ad|b2c|aadsts|aadb2c|microsoft|ms|teams|outlook|exchange|online|sharepoint|onedrive|intune|graph|copilot|mfa|2fa|sso|prt|saml|oauth|' +
  'oidc|msal|adal|auth(?:enticat(?:ion|e|or))?|conditional|access|' +
  // French
  "les?|la|[cdjlnsm](?=['’])|du|des|une?|aux?|dans|sur|avec|pour|et|ou|à|est|ce(?:st|tte)?|que|quoi|quel(?:le)?s?|pourquoi|comment|faire|je|nous|" +
  'mon|notre|ne|pas|depuis|lors|quand|r[ée]soudre|corriger|r[ée]parer|d[ée]panner|signifi(?:e|cation)|veut|dire|aide|merci|démarrage|ai|obtiens|' +
  '[ée]chec|connexion|connecter|authentification|acc[èe]s|conditionnel|journaux|' +
  // Norwegian, Danish and Swedish
  'jeg|jag|vi|du|de|den|det|e[nrt]|å|av|fra|til|med|og|eller|ikke|når|hva[dr]?|hvorfor|hvordan|vad|hur|varför|får|fikk|fikse?r?|løse?r?|rette|betyr|betyder|' +
  'hjelp|løsning|(?:på|inn?)?logg(?:e[rt]?|ing(?:en)?s?)?|logge?|inn?|på|ved|siden|dag|betinget|tilgang|' +
  // German and Spanish
  'der|die|das|dem|ein|ich|wir|bei|beim|im|auf|mit|und|oder|ist|was|wie|warum|bekommen?|erhalten?|behebe[n]?|l[öo]sen?|lösung|bedeute[tn]|' +
  'bedeutung|hilfe|nicht|seit|anmeld(?:en?|ung)s?|bedingter|zugriff|el|los|del|con|por|para|y|es|qu[ée]|c[óo]mo|sale|aparece|significa|solucionar|' +
  'resolver|arreglar|inicio|iniciar|sesi[óo]n|acceso|condicional|ayuda';

/** Words of the same matters that before a number say that it is theirs: `user 50126`, `EN 50126`, `Windows 16000`. */
const NOT_BEFORE_NUMBER =
  'user(?:name)?|account|password|tenant|guest|token|refresh|session|secret|certificate|redirect|reply|ur[il]|policy|consent|admin|cent(?:er|re)|portal|' +
  'device|browser|app|issue|problem|message|reason|invalid|wrong|expired|blocked|locked|disabled|required|denied|missing|new|prompt|loop|windows|office|' +
  'chrome|edge|android|ios|iphone|mac|utilisateur|compte|mot|passe|locataire|bruker|passord|konto|melding|benutzer|kennwort|cuenta|usuario|contraseña';

/** Words of languages that write without spaces; the longest first where one begins another. */
const WITHOUT_SPACES =
  '登[入录錄]|[紀记記]錄|记录|日[誌志]|怎[麼么]|如何|什[麼么]|解[決决]|修[復复]|[處处]理|排除|意思|原因|方法|出[現现]|遇到|收到|[錯错][誤误]|[代編]?[碼码]|代[號号]|' +
  '失[敗败]|[無无]法|條件式存取|[条條]件[访訪][问問]|[為为]何|[請请][問问]|[很許许]多|大量|[嗎吗呢是的我了在会會辦办有裡里中時时]|サインイン|ログイン|エラー|コード|解決|対処|意味|表示|[ぁ-ん]|로그인|오류|코드';

/** `Fehlercode`, `påloggingsfeil`, `error message`. */
const COMPOUND = `(?:(?:log|sign)-?in|anmelde|(?:på|inn?)loggings)?-?(?:err(?:or|eur)?|feil|${ERROR_WORDS})s?[\\s_-]?(?:codes?|${CODE_WORDS}|${MESSAGE_WORDS})?`;

/** What else stands before “error” in English, and before the same word in Spanish. */
const BEFORE_ERROR =
  /^(?:id|powershell|(?:show|throw|return|giv|display|report|say|hit|trigger|caus)(?:e?[sd]|t?ing|e?n)?|said|ha[sd]|have|another|following|generic|strange|every|each|any|some|their|his|her|about|into|as|due|per|like|un|otro|mismo|siguiente|muestra|tengo|tiene|dan?|een|ett|ein(?:e[nmrs]?)?)$/i;

const WORD = new RegExp(
  `\\d[\\do]*|</?[a-z]+>|${WITHOUT_SPACES}|[mo](?=365)|` +
    `(?<!\\p{L})(?:${COMPOUND}|codes?|${CODE_WORDS}|${ANYWHERE}|(?:${NOT_BEFORE_NUMBER})(?!\\P{L}{0,4}\\d{4}))(?!\\p{L})`,
  'giu',
);
/** Two capitals right before a number are those of a country or of a standard. */
const INITIALS = /(?<![\p{L}\d])\p{Lu}{1,2}[ -]?(?=\d{4})/u;
const NAME = /\w{7,}/g;

/**
 * Says a short text nothing but numbers, names of errors and words about signing in?
 *
 * @param text in the form the scanners read; a bounded number of characters
 * @param isName is this word, in lower case, the name of an error?
 */
export function saysNothingElse(text: string, isName: (word: string) => boolean): boolean {
  if (INITIALS.test(text)) return false;
  const rest = text.replace(NAME, (word) => (isName(word.toLowerCase()) ? ' ' : word)).replace(WORD, ' ');
  return !/\p{L}/u.test(rest);
}

/**
 * Is it a word that says nothing of another system where it stands before “error”?
 *
 * @param word one word
 */
export function isSignInWord(word: string): boolean {
  return BEFORE_ERROR.test(word) || !/[\p{L}\d]/u.test(word.replace(WORD, ''));
}
