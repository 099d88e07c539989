import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';

/** What of Microsoft's parser of Kusto is used here; it was translated from C#, and its lists are C#'s. */
interface List<Item> {
  readonly Count: number;
  getItem(index: number): Item;
}
interface SyntaxNode {
  readonly ChildCount: number;
  readonly Kind: number;
  readonly LiteralValue?: unknown;
  GetChild(index: number): SyntaxNode | null;
}
interface KustoCode {
  readonly Syntax: SyntaxNode;
  readonly ResultType: { readonly Columns: List<{ readonly Name: string; readonly Type: { readonly Name: string } }> };
  GetDiagnostics(): List<{ readonly Message: string; readonly Start: number }>;
}

/** What the parser says of a query. */
export interface ReadQuery {
  /** What is wrong with it, in its grammar or its meaning. */
  readonly problems: readonly string[];
  /** Columns of its result. */
  readonly columns: readonly string[];
  /** Values of its string literals, in order. */
  readonly strings: readonly string[];
}

/**
 * Parses a query and works out what it means, as Log Analytics does while one types.
 *
 * @param query text of the query
 */
export function readKusto(query: string): ReadQuery {
  const { KustoCode, GlobalState } = loadParser();
  const code = KustoCode.ParseAndAnalyze(query, GlobalState.Default);
  return {
    problems: itemsOf(code.GetDiagnostics()).map(({ Message, Start }) => `${Message} (at ${Start})`),
    columns: itemsOf(code.ResultType?.Columns).map(({ Name }) => Name),
    strings: [...stringsOf(code.Syntax)],
  };
}

function itemsOf<Item>(list: List<Item> | undefined | null): Item[] {
  return Array.from({ length: list?.Count ?? 0 }, (_, at) => (list as List<Item>).getItem(at));
}

function* stringsOf(node: SyntaxNode): Generator<string> {
  if (typeof node.LiteralValue === 'string') {
    yield node.LiteralValue;
    return;
  }
  for (let at = 0; at < node.ChildCount; at += 1) {
    const child = node.GetChild(at);
    if (child !== null) yield* stringsOf(child);
  }
}

interface KustoLanguage {
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: unknown): KustoCode };
  readonly GlobalState: { readonly Default: unknown };
}

let loaded: KustoLanguage | undefined;

/** The parser is a script for a page, beside the script of the language it was translated with. */
function loadParser(): KustoLanguage {
  if (loaded !== undefined) return loaded;
  const folder = dirname(createRequire(import.meta.url).resolve('@kusto/language-service-next'));
  for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
    runInThisContext(readFileSync(join(folder, file), 'utf8'), { filename: file });
  }
  loaded = (globalThis as unknown as { Kusto: { Language: KustoLanguage } }).Kusto.Language;
  return loaded;
}
