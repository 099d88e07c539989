import { FULL_CODE } from '../core/families.ts';

/** A stretch of running text and what it is. */
export interface InlinePart {
  readonly kind: 'text' | 'placeholder' | 'identifier' | 'code';
  readonly text: string;
}

/**
 * `{tenant}` and `{0}`; `id_token`, `prompt=none` and `urn:…`; `AADSTS50012`. Alternatives begin with different
 * characters or are bounded, so that the pattern runs in linear time.
 */
const PATTERN = new RegExp(
  `(?<placeholder>\\{[^{}\\s]{1,40}\\})|(?<code>\\b(?:${FULL_CODE})\\b)|(?<identifier>${/\burn:[\w:.-]+[\w-]|\b(?:[A-Za-z0-9]+_)+[A-Za-z0-9]+(?:=\w+)?\b|\b[a-z]+=[a-z]+\b/.source})`,
  'gu',
);

/**
 * Finds in running text what is not prose, so that it can be set apart and is never broken or translated.
 *
 * @param text plain text
 * @returns its parts in order; joined they are the text again
 */
export function splitInline(text: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    const { placeholder, code } = match.groups ?? {};
    const kind = placeholder !== undefined ? 'placeholder' : code !== undefined ? 'code' : 'identifier';
    parts.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}
