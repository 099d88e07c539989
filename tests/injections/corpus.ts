import { DATA, TEMPLATES, TERMINAL } from './corpus/data.ts';
import { FORMULAS } from './corpus/formula.ts';
import { HTML } from './corpus/html.ts';
import { MARKDOWN } from './corpus/markdown.ts';
import { MUTATION } from './corpus/mutation.ts';
import { UNICODE } from './corpus/unicode.ts';
import { URLS } from './corpus/url.ts';

const KINDS = {
  html: HTML,
  mutation: MUTATION,
  url: URLS,
  markdown: MARKDOWN,
  unicode: UNICODE,
  formula: FORMULAS,
  terminal: TERMINAL,
  data: DATA,
  template: TEMPLATES,
} as const;

/** What an injection is made of. */
export type InjectionKind = keyof typeof KINDS;

/** A hostile text. What would run calls `fired()`; what would load or lead away goes to `evil.example`. */
export interface Injection {
  readonly kind: InjectionKind;
  readonly name: string;
  readonly text: string;
}

/** All injections, in a fixed order. */
export const INJECTIONS: readonly Injection[] = (Object.keys(KINDS) as InjectionKind[]).flatMap((kind) =>
  Object.entries(KINDS[kind]).map(([name, text]) => ({ kind, name, text })),
);

/** Names an injection in a message. */
export function label({ kind, name, text }: Injection): string {
  return `${kind}, ${name}: ${JSON.stringify(text.slice(0, 200))}`;
}
