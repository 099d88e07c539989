import type { LabelledValue } from './labelled.ts';
import type { Range } from './ranges.ts';

const POLICIES = /ConditionalAccessPolicies["']?\s*[:=]\s*\[/gi;
const NAME = /["']?(?:displayName|id)["']?\s*[:=]\s*["']\n?([^"'\n@]{1,200})\n?["']/gi;

/**
 * Names and ids of Conditional Access policies, where the text itself says that they are: they tell which policy blocked.
 *
 * @param text an unpacked text
 * @param labelled values with labels
 */
export function policiesIn(text: string, labelled: readonly LabelledValue[]): Range[] {
  const found: Range[] = labelled.filter(
    ({ kind, start, end }) => kind === 'policy' && !text.slice(start, end).includes('@'),
  );
  POLICIES.lastIndex = 0;
  for (let match = POLICIES.exec(text); match !== null; match = POLICIES.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOfList(text, start);
    for (const { 0: whole, 1: name = '', index } of text.slice(start, end).matchAll(NAME)) {
      const at = start + index + whole.lastIndexOf(name);
      found.push({ start: at, end: at + name.length });
    }
    POLICIES.lastIndex = end;
  }
  return found;
}

function endOfList(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
