import { APPLICATIONS } from '../resolve/labels.ts';
import { unpack } from '../resolve/resolve.ts';

/** Values of `error` that Microsoft's documents here do not list, with the standard or page that defines them. */
export const STANDARD_ERRORS: Readonly<Record<string, string>> = {
  access_denied: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  server_error: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  invalid_scope: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  unsupported_response_type: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  authorization_pending: 'https://www.rfc-editor.org/rfc/rfc8628#section-3.5',
  expired_token: 'https://www.rfc-editor.org/rfc/rfc8628#section-3.5',
  login_required: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthError',
  consent_required: 'https://openid.net/specs/openid-connect-core-1_0.html#AuthError',
  invalid_token: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  insufficient_scope: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  insufficient_claims: 'https://learn.microsoft.com/entra/identity-platform/claims-challenge',
};

const SUBERROR = /(?<![\w-])sub_?error(?:_?code)?["'\s]{0,4}[:=]["'\s]{0,4}([a-z][a-z_]{2,60})(?![\w-])/gi;
const GUID = '[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}';
const APPLICATION = new RegExp(
  `(?<![a-z\\d])(?:${APPLICATIONS})(?:[_ -]?id(?:entifier)?|s|識別碼)?(?![\\p{L}\\d])` +
    // Signs, or words that name it, `the application Contoso HR ('…')`, as long as they name nothing else that has an id.
    `(?:[^\\p{L}\\d]{0,8}|(?:(?!tenant|resource|user|director|service|group|scope|owner|account|admin|manager|session|object|member|subscription|\\bby\\b)[^\\n=]){0,60}?[('"“‘«（「: ])(?<id>${GUID})`,
  'giu',
);

/**
 * The values of the `suberror` field.
 *
 * @param text any text
 * @param unpacked the same unpacked, where that is there already
 * @returns in lower case, each once, in order
 */
export function findSuberrors(text: string, unpacked = unpack(text)): string[] {
  return unique([...unpacked.matchAll(SUBERROR)].map(({ 1: value = '' }) => value.toLowerCase()));
}

/**
 * Ids that the text itself gives as an application's: `client_id=…`, `application '…'`.
 *
 * @param text any text
 * @param unpacked the same unpacked, where that is there already
 * @returns each once, in order
 */
export function findApplicationIds(text: string, unpacked = unpack(text)): string[] {
  return unique([...unpacked.matchAll(APPLICATION)].map(({ groups }) => groups?.id ?? ''));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
