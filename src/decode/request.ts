/** Parameters of sign-in requests and responses that the page explains, one interface string each. */
export const PARAMETERS = [
  'tenant',
  'client_id',
  'redirect_uri',
  'post_logout_redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'resource',
  'state',
  'nonce',
  'prompt',
  'login_hint',
  'domain_hint',
  'max_age',
  'claims',
  'code_challenge',
  'code_challenge_method',
  'code_verifier',
  'code',
  'grant_type',
  'refresh_token',
  'device_code',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
  'assertion',
  'requested_token_use',
  'username',
  'password',
  'id_token_hint',
  'session_state',
  'sso_reload',
  'ui_locales',
  'client_info',
  'x-client-sku',
  'x-client-ver',
  'p',
] as const;

export type ParameterName = (typeof PARAMETERS)[number];

/** One parameter of a request. */
export interface Parameter {
  /** As written. */
  readonly name: string;
  readonly value: string;
  /** Undefined when it is none we know. */
  readonly known: ParameterName | undefined;
}

/** Enough of these and a text is a request, not a sentence with an equals sign. */
const TELLING: ReadonlySet<string> = new Set(PARAMETERS.filter((name) => name !== 'tenant' && name !== 'p'));
const HOSTS =
  /^(?:login\.(?:microsoftonline\.(?:com|us|de)|partner\.microsoftonline\.cn|windows\.net|microsoft\.com)|sts\.windows\.net|[\w.-]+\.(?:b2clogin|ciamlogin)\.com)$/i;
/** First parts of a path at these hosts that name no tenant. */
const NO_TENANT = /^(?:oauth2|saml2?|v2\.0|kmsi|device|devicelogin|logout|ppsecure|discovery)$/i;
/** Microsoft's lookup: every JSON error response has its address in `error_uri`, and it is no request. */
const LOOKUP = /^error$/i;
/** These belong to the error, which has a part of its own. */
const ERROR_FIELDS: ReadonlySet<string> = new Set(['error', 'error_description', 'error_uri', 'error_subcode']);
const MOST_WORDS = 200;

/**
 * Finds the parameters of sign-in requests: in addresses, in form bodies, and in lists of `name: value` as browsers'
 * developer tools show them.
 *
 * @param text any text
 * @returns each parameter once, in order; empty when the text holds no request
 */
export function findParameters(text: string): Parameter[] {
  const found = new Map<string, Parameter>();
  const add = (name: string, value: string): void => {
    const lower = name.toLowerCase();
    if (ERROR_FIELDS.has(lower) || found.has(lower)) return;
    found.set(lower, { name, value, known: PARAMETERS.find((known) => known === lower) });
  };
  const words = (text.match(/[^\s"'<>]+/g) ?? []).filter((word) => /[=?]|%3[df]/i.test(word));
  for (const word of words.slice(0, MOST_WORDS)) {
    const { tenant, pairs } = readAddress(word);
    if (pairs.filter(([name]) => TELLING.has(name.toLowerCase())).length < (tenant === undefined ? 2 : 1)) continue;
    if (tenant !== undefined) add('tenant', tenant);
    for (const [name, value] of pairs) add(name, value);
  }
  if (found.size === 0) {
    const lines = [...text.matchAll(/^[ \t]{0,8}([a-z][\w-]{1,30})[ \t]{0,2}[:=][ \t]{0,4}(\S[^\r\n]{0,2000})$/gim)];
    const telling = lines.filter(({ 1: name = '' }) => TELLING.has(name.toLowerCase()));
    if (telling.length >= 2) for (const { 1: name = '', 2: value = '' } of telling) add(name, decode(value));
  }
  return [...found.values()];
}

function readAddress(word: string): { tenant: string | undefined; pairs: [string, string][] } {
  let address = word.replaceAll('&amp;', '&');
  for (let layer = 0; layer < 3 && !/[?&#=]/.test(address); layer += 1) address = decode(address);
  const begin = address.search(/https?:\/\//i);
  const [, host = '', first = ''] =
    /^https?:\/\/([^/?#]+)\/?([^/?#]*)/i.exec(begin < 0 ? '' : address.slice(begin)) ?? [];
  const isMicrosoft = HOSTS.test(host);
  if (isMicrosoft && LOOKUP.test(first)) return { tenant: undefined, pairs: [] };
  const query = address.replace(/^[^?#=]*[?#]/, '');
  const pairs = query
    .split(/[&?#]/)
    .filter((pair) => /^[\w.-]{1,40}=/.test(pair))
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decode(pair.slice(at + 1).replaceAll('+', ' '))];
    });
  const hasTenant = isMicrosoft && first !== '' && !NO_TENANT.test(first);
  return { tenant: hasTenant ? decode(first) : undefined, pairs };
}

/** Percent-decodes as far as it can. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
