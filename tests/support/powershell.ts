import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** What the parser says of a script. */
export interface ReadScript {
  /** What it could not read, with line and text. */
  readonly problems: readonly string[];
  /** Names of its functions. */
  readonly functions: readonly string[];
  /** Content of its verbatim here-strings. */
  readonly hereStrings: readonly string[];
}

let parser: Promise<Parser> | undefined;

/**
 * Parses a script for PowerShell.
 *
 * @param script its text, without byte order mark
 */
export async function readPowerShell(script: string): Promise<ReadScript> {
  parser ??= loadParser();
  const tree = (await parser).parse(script);
  if (tree === null) throw new Error('the parser gave up');
  const nodes = [...nodesOf(tree.rootNode)];
  const texts = (type: string): string[] => nodes.filter((node) => node.type === type).map(({ text }) => text);
  return {
    problems: nodes
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `line ${node.startPosition.row + 1}: ${node.type} ${node.text.slice(0, 60)}`),
    functions: texts('function_name'),
    hereStrings: texts('verbatim_here_string_characters').map((text) => text.replace(/^@'\n|\n'@$/g, '')),
  };
}

async function loadParser(): Promise<Parser> {
  await Parser.init();
  const { resolve } = createRequire(import.meta.url);
  const made = new Parser();
  made.setLanguage(await Language.load(resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));
  return made;
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child !== null) yield* nodesOf(child);
}
