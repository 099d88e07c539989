import { isName, type Span, walkLeft } from './span.ts';

const AT = /@|%(?:25)*40|\\u0040|&#(?:64|x40);/gi;
const LOCAL = /[\p{L}\p{N}._+~!#$*-]/u;
const DOMAIN = /(?:[\p{L}\p{N}-]+\.)+(?=\p{L})(?:[\p{L}\p{N}-]*[\p{L}\p{N}])/uy;

/** Finds e-mail addresses and user principal names, and the name before one in angle brackets. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (const { 0: sign, index } of text.matchAll(AT)) {
    DOMAIN.lastIndex = index + sign.length;
    const domain = DOMAIN.exec(text)?.[0];
    if (domain === undefined || index <= last) continue;
    const start = walkLeft(text, index, LOCAL, last);
    if (start === index) continue;
    last = index + sign.length + domain.length;
    const name =
      text[start - 1] === '<' ? /[^\n\r,;:"'<>]{2,64}$/.exec(text.slice(Math.max(0, start - 65), start - 1)) : null;
    if (name !== null) {
      const written = name[0].trim();
      const from = start - 1 - name[0].trimStart().length;
      if (written !== '') spans.push({ kind: 'user', start: from, end: from + written.length });
    }
    spans.push({ kind: 'email', start, end: last });
  }
  return spans;
}

/** `CONTOSO\kari`, escaped or percent-encoded too; no path, no JSON escape such as `\nTrace` or `\u0026`. */
const DOMAIN_USER =
  /(?<![\w\\%:.-])([a-z][\w-]{0,14}(?:\.[\w-]{1,30}){0,2}\.(?:com|net|org|local|lan|corp|internal|no|fr|tw)|[a-z][\w-]{0,14})(?:\\{1,4}|%(?:25)*5c)(?!u[\da-f]{4}|[nrt](?:[A-Z\\]|$))([\w.$-]{1,64})(?![\w\\$]|%(?:25)*5c)/gi;

/** The folder of a user: `C:\Users\kari`, `/home/kari`. */
const HOME = /(?:\\{1,2}|\/)(?:users|home)(?:\\{1,2}|\/)([^\\/\s"'?&#,;:)]{1,64})/gi;

const WHO =
  'user(?:name| account| principal name)?|account|utilisateur|compte|bruker(?:en|konto(?:en)?|navn(?:et)?)?|konto(?:en)?|使用者(?:帳戶|名稱)?|帳戶';
const WHERE =
  'tenant(?: name)?|directory|domain(?: name)?|realm|organi[sz]ation|company|locataire|annuaire|domaine|organisation|leier(?:en)?|katalog(?:en)?|domene(?:t)?|organisasjon(?:en)?|租用戶|目錄|網域|組織';
/** Quoted, as Microsoft's messages name people and organizations: `User account '…'`, `locataire « … »`. */
const QUOTED = new RegExp(
  `(?:(?<user>${WHO})|(?<tenant>${WHERE}))\\s{0,2}(?:named |identified by |with name )?\\\\?['‘"“«「]\\s?([^'‘’"“”«»「」\\n\\\\]{1,120})`,
  'giu',
);

const DOMAIN_NAME = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,4}\\p{L}{2,24}';
/**
 * Without quotes: `the contoso.com directory`, `tenant contoso.com`, and `the tenant named Contoso Ltd.`, where the name
 * ends with the sentence.
 */
const PLAIN_TENANT = [
  new RegExp(`(?<![\\p{L}\\p{N}.@/-])(?<name>${DOMAIN_NAME})(?= (?:directory|tenant|domain)(?!\\p{L}))`, 'giu'),
  new RegExp(`(?<!\\p{Script=Latin})(?:${WHERE})[:：]? ?(?<name>${DOMAIN_NAME})(?![\\p{L}\\p{N}@-])`, 'giu'),
  new RegExp(
    `(?<!\\p{Script=Latin})(?:${WHERE}) (?:named|nommée?|med navnet|名為) ?(?<name>[\\p{L}\\p{N}][^\\n\\r"'‘’“”«»「」\\\\.。]{0,80})`,
    'giu',
  ),
];

/** Finds accounts and organizations that stand in running text. */
export function findNamed(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: whole, 2: user = '', index } of text.matchAll(DOMAIN_USER)) {
    // `v1\n` and `word\r\n`: an escaped line break at the end of a word.
    if (!/^[nrt]$/.test(user)) spans.push({ kind: 'user', start: index, end: index + whole.length });
  }
  for (const { 0: whole, 1: name = '', index } of text.matchAll(HOME)) {
    const end = index + whole.length;
    if (isName(name)) spans.push({ kind: 'user', start: end - name.length, end });
  }
  for (const { 0: whole, 3: inside = '', groups, index } of text.matchAll(QUOTED)) {
    const start = index + whole.length - inside.length;
    const name = inside.trimEnd();
    const kind = groups?.user === undefined ? 'tenant' : 'user';
    // In JSON the quote ends the word: `"username":"…"`.
    const isWord = /[\p{L}\p{N}]/u.test(name);
    if (isWord && isName(name) && !name.includes('://')) spans.push({ kind, start, end: start + name.length });
  }
  for (const pattern of PLAIN_TENANT) {
    for (const { 0: whole, groups, index } of text.matchAll(pattern)) {
      const name = groups?.name?.trimEnd() ?? '';
      const start = index + whole.lastIndexOf(groups?.name ?? '');
      if (isName(name)) spans.push({ kind: 'tenant', start, end: start + name.length });
    }
  }
  return spans;
}
