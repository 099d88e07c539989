/**
 * What was taken out: `token` a JWT, an authorization code, a SAML response, a cookie; `secret` a client secret, a
 * password; `email` an e-mail address or user principal name; `ip` an address of a machine; `user` the name of a person or
 * account; `tenant` the name or domain of an organization.
 */
export const REMOVAL_KINDS = ['token', 'secret', 'email', 'user', 'tenant', 'ip'] as const;

export type RemovalKind = (typeof REMOVAL_KINDS)[number];

/** A piece of a text that must not be passed on. */
export interface Span {
  readonly kind: RemovalKind;
  readonly start: number;
  readonly end: number;
}

const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Values that name no one: ids, placeholders such as `{EmailHidden}`, the endpoints for any tenant, empty values. */
const NO_NAME =
  /^(?:\{.*\}|\[.*\]|<.*>|null|true|false|undefined|none|common|organi[sz]ations?|consumers|me|unknown|not|is|was|-|\*+|)$/i;

/** Does the value name a person or an organization, as far as can be told? */
export function isName(value: string): boolean {
  return !GUID.test(value) && !NO_NAME.test(value);
}

/** Percent-encoded once or more often: `%40`, `%2540`. */
const ENCODED = /%(?:25)*([\da-f]{2})/iy;

/**
 * Walks from a place in the text to the left as long as characters belong together. A percent-encoded character counts as
 * the character it stands for, so that the walk ends behind `%3D`, and a JSON escape `\n` is no letter n.
 *
 * @param text the text
 * @param from index behind the last character
 * @param belongs does a character belong?
 * @param floor index to stop at, such as the end of what was found before
 * @returns index of the first character that belongs
 */
export function walkLeft(text: string, from: number, belongs: RegExp, floor: number): number {
  let start = from;
  while (start > floor && (belongs.test(text[start - 1] ?? '') || text[start - 1] === '%')) {
    start -= 1;
    if (text[start] !== '%') continue;
    ENCODED.lastIndex = start;
    const [whole, hex = ''] = ENCODED.exec(text) ?? [];
    if (whole === undefined || ENCODED.lastIndex > from) return start + 1;
    if (!belongs.test(String.fromCharCode(Number.parseInt(hex, 16)))) return start + whole.length;
  }
  if (text[start - 1] !== '\\') return start;
  const escaped = /^(?:u[\da-f]{4}|[nrt])/i.exec(text.slice(start, Math.min(start + 5, from)));
  return start + (escaped?.[0].length ?? 0);
}
