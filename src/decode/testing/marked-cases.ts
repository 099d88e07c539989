/** A paste in which someone marked what is private, `⟦kind|value⟧`, and what must stay, `⟪value⟫`. */
export interface MarkedCase {
  /** Without the marks. */
  readonly text: string;
  readonly secrets: readonly { readonly kind: string; readonly value: string }[];
  readonly stay: readonly string[];
  /** What stands outside the marks of private things: of these words, none can be told from a leak. */
  readonly outside: string;
}

const MARK = /⟦([^|⟧]*)\|([^⟧]*)⟧|⟪([^⟫]*)⟫/gu;

/**
 * Reads the marks of a paste.
 *
 * @param marked the paste with marks
 */
export function readMarked(marked: string): MarkedCase {
  const found = [...marked.matchAll(MARK)];
  return {
    text: marked.replace(MARK, (_, _kind, secret, stays) => secret ?? stays),
    secrets: found.flatMap(({ 1: kind, 2: value }) => (value === undefined ? [] : [{ kind: kind ?? '', value }])),
    stay: found.flatMap(({ 3: value }) => (value === undefined ? [] : [value])),
    outside: marked.replace(MARK, (_, _kind, _secret, stays) => stays ?? ' '),
  };
}

/** Parts of a private thing that say something by themselves: of letters two, of Chinese one, of digits three. */
const PART = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]{2,}|\d{3,}/gu;

/**
 * What of the private things can be read.
 *
 * @param marked a paste
 * @param shown all the card shows
 * @returns the private things that can be read, whole or in a part that stands nowhere else in the paste
 */
export function leaksOf({ secrets, outside }: MarkedCase, shown: string): string[] {
  const readable = decoded(shown);
  const elsewhere = decoded(outside).toLowerCase();
  return secrets.flatMap(({ kind, value }) => {
    const parts = [...new Set(decoded(value).match(PART) ?? [])].filter(
      (part) => !elsewhere.includes(part.toLowerCase()),
    );
    const left = parts.filter((part) => standsIn(readable, part));
    return readable.includes(decoded(value).trim()) || left.length > 0 ? [`${kind} ${value} (${left.join(' ')})`] : [];
  });
}

function standsIn(text: string, part: string): boolean {
  const escaped = part.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  const edge = /\p{Script=Han}/u.test(part) ? '' : /\d/.test(part) ? '\\d' : '\\p{L}';
  return edge === '' ? text.includes(part) : new RegExp(`(?<!${edge})${escaped}(?!${edge})`, 'u').test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
}
