import { ID_LABELS } from './labels.ts';
import type { Range } from './ranges.ts';

/** What the decoder found in the text. */
export interface Recognised {
  /** Digits of codes, and how they are written. */
  readonly codes: readonly string[];
  /** Trace, correlation, request and application ids. */
  readonly ids: readonly string[];
  /** Values of `error`, `suberror` and names of an API's errors. */
  readonly names: readonly string[];
}

const MONTH =
  '(?:jan|feb|f[ée]v|m[aä]r|avr|apr|abr|ma[iyjg]|jui?[nl]|juin|juil|ao[uû]t|aug|ago|sep|o[ckt]t|ou[td]|nov|d[eéi][cszk]|ene|gen|giu|lug|set)\\p{L}{0,8}\\.?';
const CLOCK = '\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?(?!\\p{L}))?';
const ZONE = '(?: ?(?:Z|UTC|GMT|CES?T|[+-]\\d\\d:?\\d\\d)(?![\\p{Ll}\\d]))?';
const YEAR = '20[12]\\d';
const TIMES = [
  `\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ,]{1,2}| kl\\.? | à | um )${CLOCK}${ZONE}`,
  `20\\d{6}T\\d{4,6}Z?`,
  `\\d{4}\\. ?\\d{1,2}\\. ?\\d{1,2}\\.? (?:오전|오후)? ?${CLOCK}`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]20\\d\\d (?:kl\\.?|à|um) \\d{1,2}[.h:]\\d\\d`,
  `(?:\\p{L}{3} )${MONTH} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d ${YEAR}`,
  `\\d{1,2} de ${MONTH} de ${YEAR},? (?:a las |às )?${CLOCK}${ZONE}`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d\\d)(?:, | kl\\.? | à | um | )${CLOCK}${ZONE}`,
  `\\d{1,2}/${MONTH}/\\d{4}:${CLOCK}(?: [+-]\\d{4})?`,
  `\\d{4}年\\d{1,2}月\\d{1,2}日(?: ?[上下]午)? ?${CLOCK}`,
  `${MONTH} {1,2}\\d{1,2},? (?:\\d{4},? )?(?:at |kl\\.? |à )?${CLOCK}${ZONE}`,
  `\\d{1,2}[. -]{1,2}${MONTH}[ -]\\d{4},? (?:at |kl\\.? |à |um )?${CLOCK}${ZONE}`,
  `\\d{4}年\\d{1,2}月\\d{1,2}日`,
  `(?:[01]?\\d|2[0-3]):[0-5]\\d(?: ?[ap]m)?${ZONE}`,
  `\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: ?[ap]m)?${ZONE}`,
];
/** Days may be days of birth: of those without a time only recent ones are shown. */
const DAYS = [
  `${YEAR}[-/]\\d{1,2}[-/]\\d{1,2}`,
  `\\d{1,2}[./]\\d{1,2}[./]${YEAR}`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  `\\d{1,2}\\.? ${MONTH} ${YEAR}`,
];
const OLD_DAYS = [
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? (?:19\\d\\d|200\\d)`,
  `\\d{1,2}\\.? ${MONTH} (?:19\\d\\d|200\\d)`,
];
const apart = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{N}.:/-])(?:${patterns.join('|')})(?![\\p{N}:])`, 'giu');
const TIME = apart(TIMES);
const DAY = apart(DAYS);
const OLD_DAY = apart(OLD_DAYS);

const PRODUCT =
  'Chrome|Chromium|CriOS|Safari|Edge?|EdgA|EdgiOS|Firefox|FxiOS|Mozilla|AppleWebKit|Gecko|MSIE|Trident|rv|OPR|Opera|MSAL[\\w.]*|ADAL[\\w.]*|msal\\w*|adal\\w*|Windows NT|Windows(?: Server)?|Mac OS X|macOS|iOS|iPhone OS|Android|Linux|Ubuntu|Debian|RHEL|node|Node\\.js|Python|Java|JDK|JRE|\\.NET(?: Core| Framework)?|CLR|PowerShell|PSVersion|curl|Wget|azure-cli|Azure CLI|Az\\.[A-Z]\\w+|Microsoft\\.[\\w.]+|OpenSSL|OpenSSH|TLSv?|SSLv?|HTTPS?|SAML|WS-Trust|OAuth|OpenID|Office|Outlook|Teams|Excel|Word|Visual Studio(?: Code)?|VSCode|Driver|Rich Client|SDK|API|okhttp|Dalvik|Terraform|terraform|provider|azurerm|kubelet|Kubernetes|kubectl|npm|yarn|Electron|Xamarin|Ruby|PHP|Go|Postman\\w*|nginx|Apache|IIS|Tomcat|Graph|Version|version|versjon|Build|build|Release|release|版本|版|client-ver|ClientVer|client_ver|clientver|assembly|FileVersion|api-version|ver|Schannel|NTLM|v|V';
const VERSION = new RegExp(
  `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:${PRODUCT})["']?(?: ?[/:=(] ?|[ _-])?["']?v?(\\d{1,6}(?:[._]\\d{1,6}){0,5})(?![\\p{N}]|\\.\\p{N})`,
  'gu',
);
/** `python-requests/2.31.0`: two or three numbers; four could be an address. */
const AGENT = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}.-]{2,40}\/(\d{1,4}(?:\.\d{1,6}){1,2})(?![\p{N}.])/gu;
const FOUR_BYTES = /^(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])(?:\.(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])){3}$/;
/** Words before four numbers of which it is not sure that they are a version. */
const VAGUE = /(?:release|build|api|graph|provider|go|windows|linux|server|node|v)\W*$/i;

const PATTERNS: readonly RegExp[] = [
  /-----(?:BEGIN|END) (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|PGP|CERTIFICATE|PRIVATE|PUBLIC|KEY|REQUEST|BLOCK) ?){1,4}-----/g,
  /AAD(?:STS|B2C)[ :-]?\d{3,9}(?!\d)/gi,
  /(?<![\p{L}\p{N}])0x[\da-f]{1,16}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])B2C_1A?(?=_)/gu,
  /(?<![\p{L}\p{N}])[a-z](?=:[\\/])/giu,
  // Authentication contexts have names of this form.
  /(?<=["'=])c\d{1,2}(?=["'\s,&]|$)/g,
  /(?<![\d.])(?:127\.0\.0\.\d|0\.0\.0\.0)(?![\d.])/g,
  /(?<=HTTP\/[\d.]{1,3}["']? |["'] )[1-5]\d\d(?![\d.])/g,
  /(?<=(?:status(?:[ _-]?code)?|statuskode|statut|http|responsecode|response|狀態碼|狀態代碼)["']?[ \t]{0,20}(?:[:=(]|code|is|was)?[ \t]{0,3}["'(]?)[1-5]\d\d(?![\d.])/gi,
  /(?<![\d.])[1-5]\d\d(?=[ )]{1,2}\(?(?:Unauthorized|Forbidden|Bad Request|Not Found|Conflict|Too Many|Internal|Service|OK\b|Found|Moved|Method|Gateway|Bad Gateway|Client Error|Server Error))/g,
  /(?<=\b(?:error|erreur|feil|fehler)[ :(]{1,2})[45]\d\d(?![\d.])/gi,
  /(?<=(?<!\b(?:direct|phone|hot|land|tele|fax|desk|mobile|my|ligne|durch)[ -]?)\b(?:line|linje|ligne|zeile|column|col|char|:line)[ :]{1,2})\d{1,6}(?!\d)/gi,
  /(?<=\b(?:expires_in|ext_expires_in|expires_on|not_before|max_age|nbf|exp|iat|interval|retry-after|content-length)["']?[ ]{0,2}[:=][ ]{0,2}["']?)\d{1,11}(?!\d)/gi,
];

/**
 * Finds what may be shown though it is no word: times, versions behind a product's name, status codes, error numbers
 * behind `0x`, and what the decoder recognised. Days without a time come after labels, which may say that it is a day of
 * birth.
 *
 * @param text an unpacked text
 */
export function findHarmless(text: string, recognised: Recognised): Range[] {
  const found: Range[] = [];
  for (const pattern of [...PATTERNS, TIME]) {
    for (const { 0: whole, index } of text.matchAll(pattern)) found.push({ start: index, end: index + whole.length });
  }
  for (const pattern of [VERSION, AGENT]) {
    for (const { 0: whole, 1: version = '', index } of text.matchAll(pattern)) {
      const before = whole.slice(0, whole.length - version.length);
      if ((FOUR_BYTES.test(version) && VAGUE.test(before)) || isLikePhone(version)) continue;
      found.push({ start: index, end: index + whole.length });
    }
  }
  for (const value of recognised.names) found.push(...placesOf(text, value));
  return [...found, ...findCodes(text, recognised.codes)];
}

/** `Office 415.555.0142`: a part that begins with a zero, many digits in few parts, or pairs of digits. */
function isLikePhone(version: string): boolean {
  const parts = version.split(/[._]/);
  const digits = version.replace(/\D/g, '').length;
  const isInPairs = parts.length > 3 && parts.every((part) => part.length === 2);
  return (
    parts.some((part) => /^0\d/.test(part)) || isInPairs || (digits > 8 && parts.length < 4 && /^\d{2}/.test(version))
  );
}

const BIRTH =
  /(?:\bborn|birth\w*|\bn[ée]e?|naissance|f[øö]dt?|fødsels\w*|geb(?:oren|urts\w*)?|nacid[oa]|nacimiento|出生)[^\p{N}\n]{0,16}$/iu;

/** Days without a time: those of birth, and others. */
export function findDays(text: string): (Range & { readonly isOfBirth: boolean })[] {
  return [...text.matchAll(DAY), ...text.matchAll(OLD_DAY)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    isOfBirth: !/20[12]\d/.test(whole) || BIRTH.test(text.slice(Math.max(0, index - 32), index)),
  }));
}

const NUMBER = /\p{N}[\p{N}, .'’\u00a0\u202f]*/gu;

/**
 * Numbers that are codes of this text, as they are written: `50126`, `50,126`.
 *
 * @param text an unpacked text
 */
export function findCodes(text: string, codes: readonly string[]): Range[] {
  if (codes.length === 0) return [];
  const found = codes.flatMap((code) => (code.length > 2 ? placesOf(text, code) : []));
  const digits = new Set(codes.map((code) => code.replace(/\D/g, '')).filter((code) => code !== ''));
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    if (written.length > 12 || !/\p{N}\D+\p{N}/u.test(written)) continue;
    const plain = written.normalize('NFKC').replace(/\D/g, '');
    if (digits.has(plain)) found.push({ start: index, end: index + written.trimEnd().length });
  }
  return found;
}

/**
 * Where a value stands as a word of its own.
 *
 * @param text an unpacked text
 */
export function placesOf(text: string, value: string): Range[] {
  const found: Range[] = [];
  if (value === '') return found;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length;
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{N}]/u.test(text[end] ?? '')) continue;
    // Part of a longer number with points: a version, an address.
    if (
      /^\d+$/.test(value) &&
      (/\d[.:]$/.test(text.slice(Math.max(0, at - 2), at)) || /^[.:-]\d/.test(text.slice(end, end + 2)))
    )
      continue;
    found.push({ start: at, end });
  }
  return found;
}

const GUID = /(?<![\da-z])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?<![\p{L}\p{N}])[\da-f]{32}(?![\p{L}\p{N}])/giu;
/** Services of Microsoft that every tenant has. */
const WELL_KNOWN = /^0000000\w-0000-0[\w]{3}-\w000-0{12}$/i;
/** How far before an id its label may stand. */
const REACH = 64;

/** An id, and what may be done with it. */
export interface Id extends Range {
  /** `stays`: it names an error, an application or a tenant; `private`: a session, an object; `open`: nothing tells. */
  readonly is: 'stays' | 'private' | 'open';
}

/**
 * Finds ids: GUIDs, and those without hyphens.
 *
 * @param text an unpacked text
 * @param known ids the decoder recognised
 */
export function findIds(text: string, known: readonly string[]): Id[] {
  const ids: Id[] = [];
  const all = new Set(known.map((id) => id.toLowerCase()));
  let last = 0;
  for (const { 0: id, index } of text.matchAll(GUID)) {
    const end = index + id.length;
    const isPair = /[.]/.test(text[end] ?? '') && /^[\da-f]{8}-/i.test(text.slice(end + 1, end + 10));
    const isSecondOfPair = ids.at(-1)?.end === index - 1 && text[index - 1] === '.';
    const before = text.slice(Math.max(last, index - REACH), index);
    const is =
      isPair || isSecondOfPair
        ? 'private'
        : all.has(id.toLowerCase()) || WELL_KNOWN.test(id)
          ? 'stays'
          : idStateOf(before);
    ids.push({ start: index, end, is });
    last = isPair ? last : end;
  }
  return ids;
}

/** `[2025-03-04 09:26:51Z - 4df42bce-…]`: libraries write the correlation id behind the time. */
const BEHIND_TIME = /\d\d:\d\d:\d\d[^\p{L}]{0,12}Z?(?: ?- |["']?[ ]?[,;\t|][ ]?["']?)$/u;
/** `Tenant: Contoso (72f9…)`: what the id is, the label of the line tells. */
const IN_BRACKETS = /([^\n:=]{1,40})[:=][ \t]*[^\n():=]{1,60}\($/;

/**
 * What an id is, by the words before it.
 *
 * @param before some text that ends where the id begins
 */
export function idStateOf(before: string): Id['is'] {
  if (BEHIND_TIME.test(before)) return 'stays';
  const ofLine = IN_BRACKETS.exec(before)?.[1];
  if (ofLine !== undefined && idStateOf(`${ofLine} `) !== 'open') return idStateOf(`${ofLine} `);
  // Behind a list of other ids stands a comma; the label is that of the list.
  let best: { at: number; stays: boolean } | undefined;
  for (const { stays, pattern } of ID_LABELS) {
    for (const { 0: label, index } of before.matchAll(pattern)) {
      const at = index + label.length;
      if (best === undefined || at > best.at || (at === best.at && !stays)) best = { at, stays };
    }
  }
  return best === undefined ? 'open' : best.stays ? 'stays' : 'private';
}
