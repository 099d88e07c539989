/*
 * The words of questions about a sign-in. In a short text a number without a label is a code only where every word is one of
 * these: any other word may say that it is a postcode, an invoice or a train, and there is no end to such words. Words are in
 * the Atlas's languages and a few of others that people ask in; each list is the source of a regular expression.
 */
import { LOCALES, localeFacts, stopWordsOf } from '../core/locales.ts';
import { CODE_WORDS, ERROR_WORDS, MESSAGE_WORDS } from './labels.ts';

/** Function words of the languages that part words by spaces. Behind some of them a number is a count: `we have 50126`. */
const STOP_WORDS = LOCALES.flatMap((locale) =>
  localeFacts(locale).wordsTogether ? [] : stopWordsOf(locale).replaceAll("'", "['’]").split(/\s+/),
)
  .filter((word) => word[1])
  .join('|');
const BEFORE_COUNT = '(?:ha[sd]|have|about|some|than|av[eo][nz]s?|ai|plus|ha(?:r|dde)|me[rn])\\P{L}+\\d';

/** What else stands anywhere: trouble and its mending, signing in, products. */
const ANYWHERE =
  '(?:sign-?in|audit) ?logs|[aàiy]|since|see(?:s|ing)?|fix(?:ed|ing)?|(?:re)?solv(?:e[sd]?|ing)|solution|means?|meaning|status|fail(?:s|ed|ing|ure)?|sign(?:ed|ing)?|log(?:ged|ging)?|' +
  '(?:log|sign)[io]n|entra|azure|a?ad|b2c|aadsts|microsoft|teams|outlook|mfa|sso|saml|' +
  "oauth|msal|auth(?:entication)?|conditional|access|[cdjlnsm](?=[’'])|résoudre|corriger|signifie|veut|dire|aide|démarrage|connexion|accès|" +
  'conditionnel|fikse?r?|løse?r?|betyr|hjelp|(?:på|inn?)?logge?(?:[rt]|ing(?:en)?)?|siden|dag|wie|was|ich|ist|behebe|anmeldung|c[óo]mo|qué|sesión';

/** Words of the same matters that before a number say that it is theirs: `user 50126`, `Windows 16000`. */
const NOT_BEFORE_NUMBER =
  'user|account|password|tenant|guest|token|secret|policy|portal|device|app|issue|invalid|wrong|expired|blocked|locked|required|windows|office|' +
  'utilisateur|compte|bruker';

/** Words of languages that write without spaces; the longest first where one begins another. */
const WITHOUT_SPACES =
  '登[入录錄]|[紀記记][錄录]|怎[麼么]|如何|什[麼么]|解[決决]|[處处]理|意思|原因|出[現现]|[錯错][誤误]|[代編]?[碼码]|失[敗败]|' +
  '[很許许]多|[嗎吗是的我了在有裡里中時时]|サインイン|エラー|コード|解決|[ぁ-ん]';

/** `Fehlercode`, `påloggingsfeil`, `error message`. */
const COMPOUND = `(?:(?:log|sign)-?in|anmelde|(?:på|inn?)loggings)?-?(?:err(?:or|eur)?|feil|${ERROR_WORDS})s?[\\s_-]?(?:codes?|${CODE_WORDS}|${MESSAGE_WORDS})?`;

/** What else stands before “error” in English, and before the same word in Spanish. */
const BEFORE_ERROR =
  /^(?:id|(?:show|throw|return|giv|display|report|say)(?:e?[sd]|ing|e?n)?|another|following|same|unexpected|every|each|any|their|into|el|un|een|ett|ein(?:en?)?)$/i;

const WORD = new RegExp(
  `\\d[\\do]*|</?[a-z]+>|${WITHOUT_SPACES}|[mo](?=365)|` +
    `(?<!\\p{L})(?:${COMPOUND}|codes?|${CODE_WORDS}|${ANYWHERE}|(?!${BEFORE_COUNT})(?:${STOP_WORDS})|(?:${NOT_BEFORE_NUMBER})(?!\\P{L}{0,4}\\d{4}))(?!\\p{L})`,
  'giu',
);
/** Two capitals right before a number are those of a country or of a standard; `#` is that of a ticket. */
const INITIALS = /(?<![\p{L}\d])(?:\p{Lu}{1,2}[ -]?|#)(?=\d{4})/u;
const NAME = /\w{7,}/g;
/** Addresses, versions, ids and tokens stand beside a code, and say nothing of it; nor do the names of those with dots. */
const VALUE = /\S+@\S+|(?=\S*\d)[\w-]{16,}|(?:\w+["']?[:=] ?)?["']?\d+(?:\.\d+)+/g;

/**
 * Says a short text nothing but numbers, names of errors and words about signing in?
 *
 * @param text in the form the scanners read; a bounded number of characters
 * @param isName is this word, in lower case, the name of an error?
 */
export function saysNothingElse(text: string, isName: (word: string) => boolean): boolean {
  if (INITIALS.test(text)) return false;
  const words = text.replace(VALUE, ' ').replace(NAME, (word) => (isName(word.toLowerCase()) ? ' ' : word));
  return !/\p{L}/u.test(words.replace(WORD, ' '));
}

/**
 * Is it a word that says nothing of another system where it stands before “error”?
 *
 * @param word one word
 */
export function isSignInWord(word: string): boolean {
  return BEFORE_ERROR.test(word) || !/[\p{L}\d]/u.test(word.replace(WORD, ''));
}
