import { explain, explainAsMarkdown, locales, redact, resolve, search } from 'entra-error-atlas';

type Given = Readonly<Record<string, unknown>>;

/** A tool: what a model is told of it, and what it does. */
interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown };
  /** @throws TypeError or RangeError naming the argument that is wrong */
  readonly call: (given: Given) => { readonly text: string; readonly data: Record<string, unknown> };
}

/** Characters of a text. An answer is a few times longer, and the SDK ends a connection over which more than 10 MiB come at once. */
const LONGEST = 100_000;

const LOCALE = { type: 'string', enum: locales, default: 'en', description: 'Language of the answer' };
const string = (description: string) => ({ type: 'string', description, maxLength: LONGEST });
const input = (required: string, properties: Given): Tool['inputSchema'] => ({
  type: 'object',
  properties,
  required: [required],
  additionalProperties: false,
});

export const TOOLS: readonly Tool[] = [
  {
    name: 'explain',
    description:
      'What a Microsoft Entra sign-in error means: what happened, whose problem it is, what to do. A code that is not known is answered so; do not guess from its neighbours.',
    inputSchema: input('text', {
      text: string('A code (50058, AADSTS50058), a name, an OAuth error value, or a whole error message'),
      locale: LOCALE,
    }),
    call: (given) => {
      const text = textOf(given, 'text');
      const options = { locale: localeOf(given) };
      return { text: explainAsMarkdown(text, options), data: plain(explain(text, options)) };
    },
  },
  {
    name: 'resolve',
    description: 'Which error codes, names, trace ids and times a text holds, without explaining them.',
    inputSchema: input('text', { text: string('Any text, such as a log line or a URL') }),
    call: (given) => said(resolve(textOf(given, 'text'))),
  },
  {
    name: 'search',
    description: 'Finds error codes by words, for someone who does not know the code.',
    inputSchema: input('words', {
      words: string('Words in the language of `locale`'),
      locale: LOCALE,
      limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
    }),
    call: (given) =>
      said({ codes: search(textOf(given, 'words'), { locale: localeOf(given), limit: limitOf(given) }) }),
  },
  {
    name: 'redact',
    description: 'Blanks everything in a text that is not known to be harmless: secrets, names, addresses, numbers.',
    inputSchema: input('text', {
      text: string('Any text'),
      locale: LOCALE,
    }),
    call: (given) => {
      const redacted = redact(textOf(given, 'text'), { locale: localeOf(given) });
      return { text: redacted.text, data: plain(redacted) };
    },
  },
];

/**
 * Calls a tool.
 *
 * @param tool which
 * @param given its arguments, of a model that may be wrong
 * @throws TypeError or RangeError naming the argument that is wrong, one that the tool does not have too
 */
export function call(tool: Tool, given: Given): ReturnType<Tool['call']> {
  const known = Object.keys(tool.inputSchema.properties as object);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return tool.call(given);
  throw new TypeError(`"${unknown}" is no argument of ${tool.name}; it takes ${known.join(', ')}`);
}

function said(value: object): ReturnType<Tool['call']> {
  const data = plain(value);
  return { text: JSON.stringify(data, undefined, 2), data };
}

/** As it goes over the wire: keys without a value are not there. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

function textOf(given: Given, key: string): string {
  const text = given[key];
  if (typeof text !== 'string' || text.trim() === '') throw new TypeError(`"${key}" must be a text that is not empty`);
  if (text.length > LONGEST) {
    throw new RangeError(
      `"${key}" has ${text.length} characters; at most ${LONGEST} are taken: send the part that has the error`,
    );
  }
  return text;
}

function localeOf({ locale = 'en' }: Given): string {
  if (typeof locale === 'string') return locale;
  throw new RangeError(`"locale" must be one of ${locales.join(', ')}`);
}

function limitOf({ limit = 10 }: Given): number {
  if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1 && limit <= 50) return limit;
  throw new RangeError('"limit" must be a whole number from 1 to 50');
}
