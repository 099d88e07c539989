import { isName, type RemovalKind, type Span } from './span.ts';
import { looksRandom } from './tokens.ts';

/** The words of a list that is written as one text. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
/** Names of fields, and what their values are. */
export const KEYS: ReadonlyMap<string, RemovalKind> = new Map(
  (
    [
      [
        'token',
        `access_token refresh_token id_token id_token_hint token assertion client_assertion samlresponse samlrequest
        wresult authorization proxy-authorization x-ms-refreshtokencredential device_code code client_info flowtoken sft
        sctx ctx cookie set-cookie primary_refresh_token session_key_jwe __requestverificationtoken logout_hint state
        session_state`,
      ],
      [
        'secret',
        `client_secret clientsecret client-secret password passwd pwd secret api_key apikey ocp-apim-subscription-key
        code_verifier user_code sig canary accountkey sharedaccesskey otp passcode`,
      ],
      [
        'user',
        `userdisplayname displayname user_display_name userprincipalname upn unique_name preferred_username username
        user_name user-name given_name givenname family_name familyname surname samaccountname onpremisessamaccountname
        mailnickname mail email emailaddress mobilephone phonenumber phone_number signinidentifier alternatesigninname login_hint loginhint nickname user
        userid user_id accountname account_name targetusername subjectusername x-anchormailbox identity name brukernavn
        visningsnavn bruker utilisateur`,
      ],
      [
        'tenant',
        `tenantname tenant_name tenantdisplayname tenant hometenantname resourcetenantname tenantdomain tenant_domain
        domain domainname domain_hint domainhint defaultdomainname initialdomain organization organizationname
        organisation companyname company whr locataire leier domene domaine`,
      ],
    ] as const
  ).flatMap(([kind, keys]) => words(keys).map((key) => [key, kind] as const)),
);

/** Names that end so, whatever they begin with: `AZURE_CLIENT_SECRET`, `x-api-key`. */
const SECRET_ENDING =
  /(?:^|[_-])(?:client[_-]?secret|password|passwd|secret|api[_-]?key|access[_-]?key|(?:access|refresh)[_-]?token)$/i;

/** Options of command lines: `--client-secret …`, `-Password …`; a variable gives nothing away. */
const OPTION =
  /(?<![\w-])--?(?:(?<secret>client-?secret|password|secret)|user(?:-?name)?)[ \t]{1,4}["']?(?<value>[^\s"'$<{[-][^\s"']{0,200})/gi;
/** Copied from a table, with a tab or a new line between the label and the value. */
const CELL =
  /^[ \t]{0,4}(?:(?<user>user|user ?name|user principal name|display name|utilisateur|nom d['’]utilisateur|nom complet|bruker|brukernavn|visningsnavn|使用者|使用者名稱|使用者主體名稱|顯示名稱)|(?:home |resource )?tenant name|nom du locataire|leiernavn|租用戶名稱)[ ]{0,2}(?:\t|\r?\n)[ \t]{0,4}(?<value>\S[^\r\n\t]{0,100})/gimu;

/** A name and a sign that a value follows; `%26` and `\n` before it are no part of the name. */
const FIELD =
  /(?:(?<![\w-])|(?<=%(?:25)*(?:26|3f|20|22|2c|7b))|(?<=\\(?:[nrt]|u00(?:26|22|20))))([a-z_][\w-]{1,39})(["'\\]{0,4}\s{0,4}(={1,2}~?|:|：|%(?:25){0,4}3[ad])\s{0,4})(\\{0,4}["'])?/gi;
/** The same for names of several words or other letters, in our four languages. */
const LABEL =
  /(?<!\p{L})(?:(?<user>user ?name|display name|account name|signed in as|full name|first name|last name|nom d['’]utilisateur|nom complet|nom affiché|prénom|fullt navn|fornavn|etternavn|姓名|使用者名稱|使用者主體名稱|使用者|顯示名稱)|(?<tenant>tenant name|primary domain|nom du locataire|leiernavn|租用戶名稱|租用戶|網域|組織))\s?[:：]\s{0,4}(["'])?/giu;

/** A name without quotes: a word, and up to three more when they begin with a capital. */
const BARE_NAME = /[^\s,;|&<>"'\\)}\]]+(?: \p{Lu}[^\s,;|&<>"'\\)}\]]*){0,3}/uy;
const BARE_VALUE = /[^\s,;&<>"'\\)}\]]+/y;
/** Within an address that is itself encoded, the next parameter ends the value. */
const ENCODED_VALUE = /(?:[^\s,;&<>"'\\)}\]%]|%(?!(?:25)*(?:26|22|20|23)))+/iy;
const LINE = /[^\n\r"]+/y;
/** Too often a word of a sentence or a setting to be taken for a secret whatever follows. */
const ONLY_LONG =
  /^(?:token|assertion|ctx|sctx|authorization|proxy-authorization|client_info|logout_hint|device_code)$/;

/** `App name: …` is what the help desk needs to know, and no person. */
const NAME_OF_THING =
  /\b(?:app|application|resource|policy|service|client|product|browser|method|role|group|event|category|error)[ _-]$/i;

/** Finds values of fields whose names say what they hold: `client_secret=…`, `"userDisplayName": "…"`. */
export function findFields(text: string): Span[] {
  const spans: Span[] = [];
  FIELD.lastIndex = 0;
  for (let match = FIELD.exec(text); match !== null; match = FIELD.exec(text)) {
    const [whole, key = '', , sign = '', quote = ''] = match;
    const kind = KEYS.get(key.toLowerCase()) ?? (SECRET_ENDING.test(key) ? 'secret' : undefined);
    if (kind === undefined) {
      // What was taken for a separator may belong to the next name.
      FIELD.lastIndex = match.index + key.length;
      continue;
    }
    const start = match.index + whole.length;
    const end = endOfValue(text, start, quote, key.toLowerCase(), kind, sign);
    const value = text.slice(start, end);
    const isThing =
      key.toLowerCase() === 'name' && NAME_OF_THING.test(text.slice(Math.max(0, match.index - 16), match.index));
    if (end > start && !isThing && counts(key.toLowerCase(), kind, value, sign)) spans.push({ kind, start, end });
    FIELD.lastIndex = Math.max(end, match.index + key.length);
  }
  return spans;
}

/** Finds values behind labels for people: `Nom d’utilisateur : …`, `Display name: …`. */
export function findLabelled(text: string): Span[] {
  const spans: Span[] = [];
  LABEL.lastIndex = 0;
  for (let match = LABEL.exec(text); match !== null; match = LABEL.exec(text)) {
    const [whole, user, , quote = ''] = match;
    const kind = user === undefined ? 'tenant' : 'user';
    const start = match.index + whole.length;
    const end = endOfValue(text, start, quote, '', kind, ':');
    const value = text.slice(start, end);
    if (isName(value) && !value.startsWith('[')) spans.push({ kind, start, end });
    LABEL.lastIndex = Math.max(end, match.index + 1);
  }
  return spans;
}

/** Finds what stands behind an option of a command line or in the cell beside a label. */
export function findBeside(text: string): Span[] {
  const spans: Span[] = [];
  const add = (kind: RemovalKind, match: RegExpMatchArray): void => {
    const value = match.groups?.value?.trimEnd() ?? '';
    const start = (match.index ?? 0) + match[0].length - (match.groups?.value ?? '').length;
    if (isName(value) && !value.startsWith('[')) spans.push({ kind, start, end: start + value.length });
  };
  for (const match of text.matchAll(OPTION)) add(match.groups?.secret === undefined ? 'user' : 'secret', match);
  for (const match of text.matchAll(CELL)) add(match.groups?.user === undefined ? 'tenant' : 'user', match);
  return spans;
}

function endOfValue(text: string, start: number, quote: string, key: string, kind: RemovalKind, sign: string): number {
  if (quote !== '') return endOfQuoted(text, start, quote);
  const isHeader = /cookie$|authorization$/.test(key);
  const isName = (kind === 'user' || kind === 'tenant') && /[:：]/.test(sign);
  const pattern = isHeader ? LINE : isName ? BARE_NAME : sign.startsWith('%') ? ENCODED_VALUE : BARE_VALUE;
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 0);
}

/** The quote that ends the value has as many backslashes before it as the one that began it. */
function endOfQuoted(text: string, start: number, quote: string): number {
  const mark = quote.at(-1) ?? '"';
  const backslashes = quote.length - 1;
  for (let end = text.indexOf(mark, start); end >= 0; end = text.indexOf(mark, end + 1)) {
    let before = 0;
    while (text[end - 1 - before] === '\\' && end - before > start) before += 1;
    if (before === backslashes || before % 2 === 0) return end - before;
  }
  return text.length;
}

function counts(key: string, kind: RemovalKind, value: string, sign: string): boolean {
  if (/^[{[]/.test(value) || /^(?:null|true|false|undefined)$/i.test(value)) return false;
  if (kind === 'user' || kind === 'tenant') {
    // `name` is a person only when it is no identifier: `ServerError` stays.
    return isName(value) && !(key === 'name' && /^[\w.-]+$/.test(value)) && !/AADSTS|AADB2C/.test(value);
  }
  if (key === 'code') return value.length >= 20 && looksRandom(value);
  if (key === 'state' || key === 'session_state' || key === 'sig') return !sign.startsWith(':') && value.length >= 6;
  return !ONLY_LONG.test(key) || (value.length >= 16 && !/^[a-z]+ [a-z]+ /i.test(value));
}
