/** What of a text must not stand in an address: ids, addresses of people and machines, and what may be a secret. */
const PRIVATE: readonly RegExp[] = [
  // GUIDs, with hyphens or without.
  /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i,
  /\b[\da-f]{32}\b/i,
  // Addresses of people, user names with a domain.
  /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/,
  /\b[\w.-]+\\[\w.-]+/,
  // IPv4 and IPv6.
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/,
  /(?:[\da-f]{1,4}:){3,}[\da-f:]+/i,
  // Addresses with a query or a fragment, which carry codes and tokens.
  /\bhttps?:\/\/\S*[?#]\S/i,
  // Tokens.
  /\beyJ[\w-]{8,}/,
  // Something named, and its value.
  /(?:pass(?:word|wd|phrase|ord)|pwd|mot de passe|secret|token|jeton|hemmelighet|密碼|權杖|code|key|assertion|signature|cookie|bearer|authorization)["']?\s*[:=]+\s*["']?\S/i,
  /\bbearer\s+\S{8,}/i,
  // A password in a sentence, which is a word with digits in it, and words as only passwords are.
  /(?:pass(?:word|wd|phrase|ord|wort)|kennwort|mot de passe|contraseña|密碼|密码)\s*(?:is|er|est|lautet|ist|es|是|為)?\s+["'“«]?(?!AAD|[om]365\b)(?=\S*\p{L})\S*\d/iu,
  /(?<!\S)(?!https?:)(?=\S*\p{L})(?=\S*\d)(?=\S*[!#$%&*?^])[^\s=/]{8,}/iu,
  // What the card of the decode page blanks by its form or its label: accounts, machines, phone numbers, arguments.
  /[^\s@<>()]{2,}@[\p{L}\d-]{2,}/u,
  /\bS-1-\d+-\d|\b[\da-f]{2}(?:[:-][\da-f]{2}){5}\b/i,
  /(?<![\w.])\+\d[\d ().-]{6,}\d/,
  /(?:^|\s)(?:-p|-P|-u|-U|--?\w*(?:password|secret|user|username|key))[ =]+(?![-$])[^\s-]/i,
  /(?<![\p{L}\p{N}])(?:user|username|login|upn|host|hostname|computer|device|server|ip|name|bruker|utilisateur|navn|nom|使用者|帳號)["']?\s*[=：:]\s*["']?[^\s"':=]/iu,
  /\b[\w-]+\.(?:onmicrosoft|sharepoint|b2clogin|crm\d*\.dynamics)\.com/i,
  /(?<![\p{L}\p{N}-])(?:DESKTOP|LAPTOP|PC|WIN|SRV|DC|VM)-[A-Z\d]{2,}/u,
  /[\\/](?:users|home|personal)[\\/]\w/i,
];

/** Signs that questions do not have, and rows, documents, commands and letters do: who knows what stands between them. */
const PASTED =
  /[{}|;\t<>«»「」✉]|\p{L}["']?[=:：] ?\S.*\p{L}["']?[=:：] ?\S|,[^,]*\p{L}[^,]*,|[.!?] \p{Lu}\p{Ll}+.*[.!?,]/u;
/** A list of codes and of names of errors is neither. */
const CODES = /^[\s,;|]*(?:(?:AADSTS|AADB2C)?\d{2,9}[\s,;|]*)+$/i;

/** Words this long are values: capital and small letters and digits between each other, as in client secrets. */
const VALUE = /[^\s"'<>()[\]{},;]{16,}/g;

/**
 * May a text hold what is private, so that it must not be sent to a server?
 *
 * @param text anything a person types or pastes
 */
export function mayBePrivate(text: string): boolean {
  const plain = text.normalize('NFKC');
  return (
    PRIVATE.some((one) => one.test(plain)) ||
    (PASTED.test(plain) && !CODES.test(plain)) ||
    (plain.match(VALUE) ?? []).some(isValue)
  );
}

function isValue(word: string): boolean {
  const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[~.+/=_-]/].filter((kind) => kind.test(word)).length;
  // Names of errors are words: UserStrongAuthEnrollmentRequired, AADSTS50058.
  return /\d/.test(word) && kinds >= 3 && !/^(?:AADSTS|AADB2C)?\d+$/i.test(word);
}
