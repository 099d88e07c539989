import type { Span } from './span.ts';

/** JWT and JWE; what begins with `{"` in Base64 is treated as one. */
const JWT = /eyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g;
/** Codes and tokens of Microsoft that are no JWT, and client secrets, which have `8Q~` or so as a mark of origin. */
const OPAQUE =
  /(?<![\w.])(?:[01]\.A[\w-]{20,}(?:\.[\w-]+)*|M\.[CR]\d[\w!*$.-]{20,}|OAQAB[\w-]{20,})|[\w~.-]{3}\dQ~[\w~.-]{30,40}/g;
/** `Bearer` and its kin with something behind it that is no word of a sentence. */
const SCHEME = /\b(?:bearer|basic|negotiate|dpop|pop|ntlm)(?: |\+|%20)([\w.~+/=-]{16,})/gi;
const COOKIE =
  /(?<![\w-])(?:ESTS\w*|x-ms-cpim-[\w|]+|\.AspNet[\w.]*|buid|fpc|esctx[\w-]*|SignInStateCookie|MSISAuth\w*)=([^;\s"',]+)/gi;
const LONG_RUN = /[\w+/~-]{32,}={0,2}/g;
const GUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;

/** A secret has upper case, lower case and digits mixed throughout; names and paths change far less often. */
const FEWEST_CHANGES = 0.42;

/** Finds what gives access: tokens, codes, cookies, keys, SAML messages. */
export function findTokens(text: string): Span[] {
  const spans: Span[] = [...findBlocks(text)];
  const add = (kind: Span['kind'], start: number, end: number): void => void spans.push({ kind, start, end });
  for (const { 0: token, index } of text.matchAll(JWT)) add('token', index, index + token.replace(/\.+$/, '').length);
  for (const { 0: token, index } of text.matchAll(OPAQUE)) {
    add(token.includes('Q~') ? 'secret' : 'token', index, index + token.length);
  }
  for (const pattern of [SCHEME, COOKIE]) {
    for (const { 0: whole, 1: value = '', index } of text.matchAll(pattern)) {
      add('token', index + whole.length - value.length, index + whole.length);
    }
  }
  for (const { 0: run, index } of text.matchAll(LONG_RUN)) {
    let start = 0;
    for (const piece of run.split(GUID)) {
      if (piece.length >= 32 && looksRandom(piece)) add('token', index + start, index + start + piece.length);
      start += piece.length + 36;
    }
  }
  return spans;
}

/**
 * Does a text look drawn at random from letters and digits, as tokens and authorization codes do?
 *
 * @param text one word
 */
export function looksRandom(text: string): boolean {
  // The beginning of a long one tells enough.
  const start = text.slice(0, 400);
  const kinds = [...start].map((sign) =>
    /\d/.test(sign) ? 'd' : /[A-Z]/.test(sign) ? 'u' : /[a-z]/.test(sign) ? 'l' : '',
  );
  if (!(['d', 'u', 'l'] as const).every((kind) => kinds.includes(kind))) return false;
  const changes = kinds.filter((kind, index) => kind !== '' && kind !== kinds[index - 1]).length;
  return changes / start.length > FEWEST_CHANGES;
}

const BLOCK_START =
  /-----BEGIN [A-Z ]{3,40}-----|<(?:\w{1,20}:)?(?:Response|Assertion|LogoutRequest|RequestSecurityTokenResponse)(?=[\s>])/g;

/** Keys and certificates from `-----BEGIN` to `-----END`, SAML messages from their first tag to their last. */
function findBlocks(text: string): Span[] {
  const spans: Span[] = [];
  BLOCK_START.lastIndex = 0;
  for (let match = BLOCK_START.exec(text); match !== null; match = BLOCK_START.exec(text)) {
    const [opening] = match;
    const closing = opening.startsWith('<') ? `</${opening.slice(1)}` : opening.replace('BEGIN', 'END');
    const last = text.indexOf(closing, match.index);
    // One that is cut off reaches to the end of the text.
    const end = last < 0 ? text.length : last + closing.length + (opening.startsWith('<') ? 1 : 0);
    spans.push({ kind: 'token', start: match.index, end: Math.min(end, text.length) });
    BLOCK_START.lastIndex = Math.max(end, match.index + 1);
  }
  return spans;
}
