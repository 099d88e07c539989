import { unpack } from '../resolve/resolve.ts';
import { utcTime } from './times.ts';

/** A claims challenge: what an API or the sign-in service wants a new token to contain. */
export interface ClaimsChallenge {
  /** The JSON, indented. */
  readonly pretty: string;
  /** Claims asked for, in order: `acrs` with `c1`. */
  readonly claims: readonly { readonly name: string; readonly value: string }[];
}

/** Members of a claims request (OpenID Connect Core, 5.5): which token the claims are for. */
const TARGETS: readonly string[] = ['access_token', 'id_token', 'userinfo', 'xms_token'];
const LABEL = /(?<![\w-])claims["'\s]{0,4}[:=]["'\s]{0,4}/gi;
const BASE64 = /[\w+/-]{16,65536}={0,2}/y;
/** Claims that are moments, in seconds since 1970. */
const MOMENTS: ReadonlySet<string> = new Set(['nbf', 'exp', 'iat', 'auth_time']);
/** A challenge has a few hundred characters; a text that says "claims" often is no reason to read it many times. */
const LONGEST = 20_000;
const MOST_LABELS = 50;

/**
 * Finds claims challenges: `claims=` in an address, `"claims":` in an error response, `claims="…"` in a
 * `WWW-Authenticate` header, or the challenge by itself; as JSON, escaped, percent-encoded or in Base64.
 *
 * @param text any text
 * @param plain the same unpacked, where that is there already
 * @returns each different challenge once, in order
 */
export function findClaims(text: string, plain = unpack(text)): ClaimsChallenge[] {
  const found = new Map<string, ClaimsChallenge>();
  const places = [...plain.matchAll(LABEL)].slice(0, MOST_LABELS).map(({ 0: whole, index }) => index + whole.length);
  for (const start of [plain.length - plain.trimStart().length, ...places]) {
    const challenge = challengeAt(plain, start);
    if (challenge !== undefined) found.set(challenge.pretty, challenge);
  }
  return [...found.values()];
}

function challengeAt(text: string, start: number): ClaimsChallenge | undefined {
  if (text[start] === '{') return read(balanced(text, start));
  BASE64.lastIndex = start;
  const encoded = BASE64.exec(text)?.[0];
  const json = encoded === undefined ? undefined : decodeBase64(encoded);
  return json === undefined ? undefined : read(unpack(json));
}

/** From an opening brace to the one that closes it; to the limit when none does. */
function balanced(text: string, start: number): string {
  const limit = Math.min(text.length, start + LONGEST);
  let depth = 0;
  let quoted = false;
  for (let end = start; end < limit; end += 1) {
    const sign = text[end];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth += 1;
    else if (!quoted && sign === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, end + 1);
    }
  }
  return text.slice(start, limit);
}

function decodeBase64(text: string): string | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function read(json: string): ClaimsChallenge | undefined {
  // In a form `+` stands for a space.
  const parsed = parse(json) ?? parse(json.replaceAll('+', ' '));
  if (!isObject(parsed)) return undefined;
  const targets = Object.entries(parsed).filter(([key, value]) => TARGETS.includes(key) && isObject(value));
  if (targets.length === 0) return undefined;
  const claims = targets.flatMap(([, wanted]) =>
    Object.entries(wanted as object).map(([name, rule]) => ({ name, value: withTime(name, valueFor(rule)) })),
  );
  return { pretty: JSON.stringify(parsed, null, 2), claims };
}

/** `1604106651 (2020-10-31 01:10:51 UTC)`: no one reads seconds. */
function withTime(name: string, value: string): string {
  return MOMENTS.has(name) && /^\d{9,11}$/.test(value) ? `${value} (${utcTime(Number(value) * 1000)})` : value;
}

/** `{ "essential": true, "value": "c1" }` asks for c1, `null` for any value. */
function valueFor(rule: unknown): string {
  if (!isObject(rule)) return '';
  // The service itself writes `Values` too.
  const { value, values: several } = Object.fromEntries(
    Object.entries(rule).map(([key, part]) => [key.toLowerCase(), part]),
  );
  const values = Array.isArray(several) ? several : value === undefined ? [] : [value];
  return values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
